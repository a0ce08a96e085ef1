/** Words that carry no search, folded, French then English. Negations stay: « sans » changes what is asked. */
const list = `
a ai au aux avec ce ces cet cette chez dans de des du elle elles en entre est et etes etre eu eux il ils je la le les
leur leurs lui ma mais me mes mon ne nos notre nous on ou par pas plus pour qu que quel quelle qui sa se ses si son sont sur
ta te tes ton tu un une vers via vos votre vous y d l j m n s t c
the a an and are at be by for from has have he her his how i in is it its me my of on or our she that their them they this
to us was we what when where which who will with you your`;

export const stopWords: ReadonlySet<string> = new Set(list.split(/\s+/).filter((word) => word !== ''));
