import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  analyseQuery,
  analyseText,
  buildIndex,
  conceptLexeme,
  correctQuery,
  wordCounter,
  editDistance,
  lexiconOf,
  stem,
  wordsOf,
} from './index.ts';

const folded = (text: string): string[] => wordsOf(text).map((word) => word.folded);

test('words lose accents, ligatures, elisions and the dots of acronyms', () => {
  assert.deepEqual(folded('L’aide à l’œuvre d’Émilie'), ['aide', 'a', 'oeuvre', 'emilie']);
  assert.deepEqual(folded('C.L.S.C. des Rapides, aide-soignante'), [
    'clsc',
    'des',
    'rapides',
    'aide',
    'soignante',
  ]);
  assert.deepEqual(folded("jusqu'à aujourd'hui"), ['a', 'aujourdhui']);
});

const families = [
  ['accompagner', 'accompagnement', 'accompagnements', 'accompagnateur', 'accompagnatrice'],
  ['infirmier', 'infirmière', 'infirmières', 'infirmiers'],
  ['hébergement', 'héberger', 'hébergé', 'hébergée', 'hébergés'],
  ['professionnel', 'professionnelle', 'professionnelles'],
  ['social', 'sociale', 'sociaux'],
  ['communauté', 'communautaire', 'communautaires'],
  ['adapté', 'adaptée', 'adaptation', 'adaptations'],
  ['jardin', 'jardinage', 'jardins'],
  ['évaluer', 'évaluation', 'évaluations'],
  ['québécois', 'québécoise', 'québécoises'],
  ['popote', 'popotes', 'popotte'],
  ['housing', 'house', 'houses'],
  ['delivery', 'deliveries'],
];
for (const family of families) {
  test(`one stem for ${family.join(', ')}`, () => {
    assert.deepEqual(
      [...new Set(family.map((word) => stem(folded(word)[0] ?? '')))].length,
      1,
      family.map((word) => stem(folded(word)[0] ?? '')).join(' '),
    );
  });
}

test('stems keep apart what should not meet', () => {
  for (const [left, right] of [
    ['repas', 'repos'],
    ['bain', 'bail'],
    ['refuge', 'refus'],
    ['transport', 'transfert'],
    ['aide', 'aidant'],
  ]) {
    assert.notEqual(stem(left!), stem(right!));
  }
});

test('a text is indexed under the concepts it names, whatever the country', () => {
  for (const text of [
    'Popote roulante du quartier',
    'Portage de repas en semaine',
    'Repas livrés à domicile',
    'Meals on Wheels',
  ]) {
    assert.ok(analyseText(text).includes(conceptLexeme('mealDelivery')), text);
  }
  assert.ok(analyseText('EHPAD Les Tilleuls').includes(conceptLexeme('residence')));
  assert.ok(!analyseText('Repas de quartier').includes(conceptLexeme('mealDelivery')));
});

test('a query phrase is one term with its other names', () => {
  const { terms, synonyms } = analyseQuery('répit de nuit ');
  assert.equal(terms.length, 2);
  assert.deepEqual(terms[0]?.alternatives[0], [conceptLexeme('respite')]);
  assert.ok(synonyms.includes('accueil temporaire'));
  assert.deepEqual(analyseQuery('   ’ le la ').terms, []);
});

test('distances count exchanged neighbours once', () => {
  assert.equal(editDistance('popote', 'poopte', 2), 1);
  assert.equal(editDistance('transport', 'trnasprot', 2), 2);
  assert.equal(editDistance('bain', 'transport', 2), 3);
});

test('spelling is corrected from the lexicon only where a word is unknown', () => {
  const lexicon = lexiconOf(
    wordCounter(['Ergothérapie à domicile', 'Transport adapté', 'Répit et gardiennage']).words(),
  );
  assert.deepEqual(correctQuery('ergoterapie', lexicon), { query: 'ergothérapie', corrected: true });
  assert.deepEqual(correctQuery('tranport adapté', lexicon), { query: 'transport adapté', corrected: true });
  assert.deepEqual(correctQuery('gardien', lexicon), { query: 'gardien', corrected: false });
  assert.deepEqual(correctQuery('xyzzyx', lexicon), { query: 'xyzzyx', corrected: false });
});

test('the index answers with all terms first, then with any', () => {
  const index = buildIndex(
    ['Popote roulante de Sainte-Anne', 'Transport adapté de Sainte-Anne', 'Club de lecture'],
    (text) => [{ text, weight: 1 }],
  );
  assert.deepEqual(index.search('portage de repas sainte-anne').documents, [
    'Popote roulante de Sainte-Anne',
    'Transport adapté de Sainte-Anne',
  ]);
  assert.deepEqual(index.search('lect').documents, ['Club de lecture']);
});

test('no text makes the analyser fail, and what is indexed is found by its own words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const lexemes = new Set(analyseText(text));
      for (const term of analyseQuery(`${text} `).terms) {
        assert.ok(
          term.alternatives.some((alternative) => alternative.every((lexeme) => lexemes.has(lexeme))),
        );
      }
    }),
    { numRuns: 300 },
  );
});
