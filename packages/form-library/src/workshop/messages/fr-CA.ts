import type { Formats, TermValues } from '@fil/element-kit';
import { dimensionTerms, domainTerms } from '@fil/words';

const counted =
  (one: string, other: string, zero?: string) =>
  ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one, other, ...(zero !== undefined && { zero }) });

/** What the work on one form says in the French of Québec: the first catalogue, of which the others are translations. */
export const frenchOfCanada = {
  'title.new': 'Apporter un formulaire',
  'title.version': 'Nouvelle version\u00a0: {title}',
  back: 'Tous les formulaires',
  leaveAsk: 'Ce travail n’est pas gardé. L’abandonner\u00a0?',
  leave: 'Abandonner ce travail',
  stay: 'Continuer',
  resumed: 'Voici ce que vous aviez commencé. Rien n’en est encore gardé.',
  versionName: 'version {version}',
  notKeptYet: 'Rien n’est encore gardé.',
  changedNotKept: 'Vos changements ne sont pas encore gardés.',
  partsLabel: 'Étapes',
  'part.summary': 'Contenu',
  'part.try': 'Essayer',
  'part.places': 'Domaines',
  'part.score': 'Score',
  'part.keep': 'Garder',
  'heading.summary': 'Ce que contient le fichier',
  'heading.try': 'Essayer le formulaire',
  'heading.places': 'Domaines du dossier et dimensions',
  'heading.score': 'Score du formulaire',
  'heading.keep': 'Relire et garder',
  toFix: counted('{count} à corriger', '{count} à corriger'),
  next: 'Suite\u00a0: {part}',
  opening: 'Lecture du formulaire…',
  notOpened: 'Ce formulaire n’a pas pu être lu. Vérifiez la connexion, puis réessayez.',
  again: 'Réessayer',
  separator: ', ',
  orSeparator: '\u00a0; ',
  andMore: ({ list, count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one: `${list} et une autre`, other: `${list} et {count} autres` }),

  chooseLead: 'Choisissez le fichier que l’éditeur vous a remis.',
  renewLead: 'Choisissez le fichier de la nouvelle version de «\u00a0{title}\u00a0».',
  chooseAbout:
    'Il est lu ici, dans votre navigateur. Vous verrez ce qu’il contient et pourrez l’essayer\u00a0; rien n’est gardé avant que vous le disiez.',
  fileHint: 'Un questionnaire FHIR, le plus souvent un fichier dont le nom finit par .json',
  paste: 'Coller le texte plutôt que choisir un fichier',
  pasted: 'Texte du formulaire',
  readPasted: 'Lire ce texte',
  reading: 'Lecture…',
  notRead: 'Ce n’est pas un formulaire que l’on peut lire.',
  'notRead.empty': 'Il n’y a rien dedans. Choisissez un autre fichier, ou collez son texte.',
  'notRead.tooLarge':
    'Il fait {size}\u00a0Mo\u00a0; un formulaire peut en faire {most}. Demandez à l’éditeur un fichier sans images ni pièces jointes.',
  'notRead.office':
    'C’est un document Word ou Excel, ou un dossier compressé. Décompressez-le s’il le faut\u00a0; sinon, demandez à l’éditeur le questionnaire au format FHIR (JSON).',
  'notRead.pdf':
    'C’est un PDF, fait pour être imprimé. Demandez à l’éditeur le questionnaire au format FHIR (JSON).',
  'notRead.markup':
    'C’est du XML ou une page Web. Demandez à l’éditeur le même questionnaire au format JSON.',
  'notRead.notJson':
    'Le texte est incomplet ou abîmé. Téléchargez le fichier de nouveau, ou demandez-le une autre fois à l’éditeur\u00a0; ne l’ouvrez pas dans Word.',
  'notRead.mapping':
    'Ce fichier dit seulement les domaines et le score d’un formulaire, sans ses questions. Choisissez le fichier du formulaire lui-même.',
  'notRead.severalForms':
    'Ce fichier contient {detail} formulaires. Demandez à l’éditeur un fichier pour chacun.',
  'notRead.otherResource':
    'Le fichier contient autre chose ({detail}). Demandez à l’éditeur la ressource «\u00a0Questionnaire\u00a0».',
  'notRead.notAQuestionnaire':
    'Le fichier ne dit pas être un questionnaire FHIR. Demandez à l’éditeur la ressource «\u00a0Questionnaire\u00a0».',
  'notRead.tooDeep': 'Ses parties sont emboîtées à l’excès. Demandez à l’éditeur une forme plus plate.',
  'notRead.unreachable':
    'Le service n’a pas répondu. Vérifiez la connexion, puis choisissez le fichier de nouveau.',
  'notRead.unreadable':
    'Le fichier n’a pas pu être lu jusqu’au bout. Téléchargez-le de nouveau, puis réessayez.',

  counts: (values: TermValues, formats: Formats) => {
    const count = (name: string, one: string, other: string) =>
      formats.plural(Number(values[name]), { one, other });
    const list = [
      count('questions', '{count} question', '{count} questions'),
      ...(Number(values['sections']) > 0 ? [count('sections', '{count} section', '{count} sections')] : []),
      ...(Number(values['texts']) > 0 ? [count('texts', '{count} texte', '{count} textes')] : []),
    ];
    return `Ce formulaire a ${new Intl.ListFormat(formats.locale).format(list)}.`;
  },
  allWorks: 'Tout pourra être rempli ici.',
  copyright: 'Mention du fichier\u00a0: {text}',
  obstacles: counted('Une chose empêche de le garder', '{count} choses empêchent de le garder'),
  'obstacle.notAQuestionnaire': 'Ce n’est pas un questionnaire FHIR.',
  'obstacle.noQuestion':
    'Aucune de ses questions ne peut être posée ici. Montrez la liste ci-dessous à l’éditeur.',
  'obstacle.noTitle': 'Il n’a pas de titre. Demandez à l’éditeur un fichier qui en porte un.',
  'obstacle.titleTooLong': 'Son titre dépasse 200 caractères. Demandez à l’éditeur un titre plus court.',
  'obstacle.versionTooLong':
    'Son numéro de version dépasse 40 caractères. Donnez-lui-en un plus court à l’étape «\u00a0Garder\u00a0».',
  'obstacle.linkIdNotStorable':
    'L’identifiant de question «\u00a0{detail}\u00a0» ne peut pas être gardé\u00a0: il a une espace, un accent ou un autre signe, ou plus de 150 caractères. Demandez à l’éditeur un identifiant fait de lettres sans accent et de chiffres.',
  'obstacle.nestedTooDeep':
    'Ses sections sont emboîtées trop profondément. Demandez à l’éditeur une forme plus plate.',
  'obstacle.badMapping': 'Les domaines ou le score ont une erreur.',
  faults: counted('Une chose ne marchera pas', '{count} choses ne marcheront pas'),
  faultsAbout:
    'Le reste du formulaire marche. Montrez ces lignes à l’éditeur\u00a0: chacune nomme l’élément en cause.',
  remarks: counted(
    'Une chose marchera autrement que le fichier le dit',
    '{count} choses marcheront autrement que le fichier le dit',
  ),
  remarksAbout: 'Regardez-les dans l’essai\u00a0: si cela ne gêne personne, il n’y a rien à faire.',
  leftOut: counted('… et {count} autre.', '… et {count} autres.'),
  withoutEffect: counted(
    'Gardé sans effet\u00a0: {count} sorte de précision',
    'Gardé sans effet\u00a0: {count} sortes de précisions',
  ),
  withoutEffectAbout:
    'Le fichier les contient, rien ne s’en sert ici. Rien n’en est perdu. Cette liste intéresse l’éditeur.',
  times: counted('{count} fois', '{count} fois'),
  wholeForm: 'Tout le formulaire',
  linkId: 'identifiant {linkId}',
  seeAt: 'Voir dans l’essai',
  seeAtNamed: 'Voir dans l’essai\u00a0: {item}',

  'problem.notAQuestionnaire': 'Ce n’est pas un questionnaire FHIR.',
  'problem.malformedElement': 'Une précision («\u00a0{detail}\u00a0») est mal écrite et n’est pas suivie.',
  'problem.unsupportedElement': 'Une précision («\u00a0{detail}\u00a0») n’a pas d’effet ici.',
  'problem.unsupportedExtension': 'Une extension («\u00a0{detail}\u00a0») n’a pas d’effet ici.',
  'problem.malformedExtension': 'Une extension («\u00a0{detail}\u00a0») est mal écrite et n’est pas suivie.',
  'problem.unsupportedControl':
    'La présentation demandée («\u00a0{detail}\u00a0») n’existe pas ici\u00a0: la question est posée simplement.',
  'problem.unsupportedModifier':
    'Le fichier demande de le lire autrement («\u00a0{detail}\u00a0»), ce qui n’est pas fait. Demandez à l’éditeur si cela compte.',
  'problem.itemNotAnObject': 'Cet élément est vide ou abîmé. L’éditeur doit le corriger.',
  'problem.missingLinkId':
    'Il n’a pas d’identifiant (linkId)\u00a0: on ne peut pas y répondre. L’éditeur doit en donner un.',
  'problem.duplicateLinkId':
    'Son identifiant (linkId) est déjà celui d’un autre\u00a0: on ne peut pas y répondre. L’éditeur doit en changer un.',
  'problem.missingType': 'Son type manque\u00a0: on ne peut pas y répondre. L’éditeur doit le donner.',
  'problem.unknownType':
    'Son type «\u00a0{detail}\u00a0» n’existe pas\u00a0: on ne peut pas y répondre. L’éditeur doit le corriger.',
  'problem.nestedTooDeep': 'Il est emboîté trop profondément\u00a0: ce qui est dessous n’est pas posé.',
  'problem.tooManyItems': 'Le formulaire est trop long\u00a0: ce qui suit n’est pas posé.',
  'problem.displayWithItems':
    'Des questions sont sous un simple texte. Vérifiez dans l’essai qu’elles sont posées.',
  'problem.malformedInitial': 'La réponse donnée d’avance est mal écrite\u00a0: la question commence vide.',
  'problem.missingOptions': 'Ses choix de réponse manquent\u00a0: l’éditeur doit les donner dans le fichier.',
  'problem.valueSetUnreachable':
    'Ses choix de réponse viennent d’une liste qui n’est pas dans le fichier ({detail}). Demandez à l’éditeur un fichier qui la contient.',
  'problem.malformedOption': 'Un de ses choix est mal écrit et n’est pas proposé.',
  'problem.duplicateOption': 'Un de ses choix («\u00a0{detail}\u00a0») y est deux fois.',
  'problem.malformedCondition':
    'Une condition d’affichage est mal écrite\u00a0: la question est toujours posée.',
  'problem.conditionOnUnknownLinkId':
    'Une condition d’affichage vise une question absente («\u00a0{detail}\u00a0»)\u00a0: la question est toujours posée.',
  'problem.conditionOnNonQuestion':
    'Une condition d’affichage vise un élément qui n’est pas une question («\u00a0{detail}\u00a0»)\u00a0: la question est toujours posée.',
  'problem.conditionCycle':
    'Ses conditions d’affichage tournent en rond\u00a0: la question est toujours posée.',
  'problem.missingEnableBehavior':
    'Le fichier ne dit pas si toutes les conditions doivent être vraies, ou une seule\u00a0: toutes le doivent.',
  'problem.expressionRefused':
    'Un calcul du fichier n’est pas compris\u00a0: il n’est pas fait. Vérifiez dans l’essai si cela gêne.',
  'problem.expressionFailed': 'Un calcul du fichier échoue\u00a0: il n’est pas fait. Montrez-le à l’éditeur.',
  'problem.expressionCycle': 'Des calculs du fichier tournent en rond\u00a0: ils ne sont pas faits.',
  'problem.patternRefused':
    'Le contrôle de la forme de la réponse n’est pas compris\u00a0: il n’est pas fait.',
  'problem.lostInConversion':
    'Le fichier est d’une autre version de FHIR\u00a0; cette précision n’a pas pu être reprise ({detail}).',
  'problem.other': 'Remarque technique à montrer à l’éditeur\u00a0: {code}, {detail}.',

  tryLead:
    'Voici le formulaire tel que vos collègues le verront. Essayez-le\u00a0: rien de ce que vous répondez ici n’est gardé.',
  language: 'Langue de l’essai',
  'language.fr-CA': 'Français',
  'language.fr-FR': 'Français (France)',
  'language.en': 'Anglais',
  notAllDrawn: counted(
    '… et {count} élément de plus, qui n’est pas montré dans l’essai.',
    '… et {count} éléments de plus, qui ne sont pas montrés dans l’essai.',
  ),

  trialTitle: 'Score de l’essai',
  trialNone: 'Ce formulaire n’a pas de score.',
  trialNotYet: 'Le score se calculera ici dès que tout sera dit à l’étape «\u00a0Score\u00a0».',
  trialMissing: counted('Il manque {count} réponse.', 'Il manque {count} réponses.'),
  trialRange: 'Pour l’instant, de {lowest} à {highest}.',
  trialAct: 'Répondez dans l’essai pour voir ce que donne le calcul.',
  'method.confirmed': 'Calcul vérifié d’après sa publication.',
  'method.ownRule': 'Règle déclarée par votre établissement, vérifiée par personne ici.',
  'method.entered': 'Saisi, jamais calculé.',
  toTry: 'Répondre dans l’essai',

  placesDone: 'Chaque question a son domaine.',
  placesOpen: ({ count, total }: TermValues, formats: Formats) =>
    `${formats.plural(Number(count), {
      one: '{count} question n’a',
      other: '{count} questions n’ont',
    })} aucun domaine, sur ${formats.number(Number(total))}\u00a0: leurs réponses vont aux sujets sensibles, que personne ne voit sans un accord exprès de la personne.`,
  placesAbout:
    'Le domaine décide qui, dans le cercle de soins, verra la réponse. Un choix fait pour une section vaut pour tout ce qu’elle contient\u00a0; une question peut différer. Ouvrez une section pour voir ses questions.',
  placesCaption: 'Domaine et dimension de chaque section et question',
  'column.item': 'Section ou question',
  'column.domain': 'Domaine du dossier',
  'column.dimension': 'Dimension de l’évaluation',
  wholeAbout: 'Vaut pour tout ce qui n’a pas son propre choix',
  domainOf: 'Domaine\u00a0: {item}',
  dimensionOf: 'Dimension\u00a0: {item}',
  notSaid: 'Non précisé',
  fromAbove: 'Comme au-dessus\u00a0: {name}',
  saidByForm: 'Dit par le fichier\u00a0: {name}',
  rowsLeftOut: counted(
    '… et {count} ligne qui n’est pas montrée.',
    '… et {count} lignes qui ne sont pas montrées.',
  ),
  coverageTitle: 'Les neuf dimensions que ce formulaire couvre',
  covered: counted('{count} question', '{count} questions', 'aucune'),
  withoutDimension: counted(
    '{count} question n’a pas de dimension\u00a0: elle est rangée avec l’histoire sociale.',
    '{count} questions n’ont pas de dimension\u00a0: elles sont rangées avec l’histoire sociale.',
  ),

  scoreLead: 'Dites comment les réponses font un score. Le calcul se montre à mesure.',
  scoreChoice: 'Score de ce formulaire',
  'choice.none': 'Aucun score',
  'choice.functions': 'Échelles dont le calcul est fourni',
  'choice.own': 'Règle de votre établissement',
  'choice.sum': 'Une somme de questions, avec des tranches',
  'choice.entered': 'Un total que quelqu’un saisit',
  noneAbout: 'Les réponses sont gardées et lues comme les autres\u00a0; aucun chiffre n’en est tiré.',
  'vouched.confirmed':
    'Calcul vérifié d’après sa publication. Il vous reste à dire quelle question donne quoi.',
  'vouched.entered': 'Rien n’est calculé\u00a0: le total ou le profil est saisi par un professionnel.',
  source: 'D’où vient ce calcul',
  optional: '(facultatif)',
  orderFrom: 'La question 1 est',
  orderMatch: 'Associer dans l’ordre',
  orderAbout: ({ inputs, questions }: TermValues, formats: Formats) =>
    `Ce calcul demande ${formats.number(Number(inputs))} questions\u00a0; ce formulaire en a ${formats.number(Number(questions))} qui peuvent compter. Relisez chaque ligne ensuite.`,
  chooseQuestion: 'Choisir la question…',
  takes: 'Chaque réponse comptera pour {list}.',
  numberTaken: 'Le nombre répondu compte tel quel, s’il est parmi\u00a0: {list}.',
  fromTo: '{first} à {last}',
  weights: 'Compter ce que dit le fichier ({list})',
  toSay: 'À dire…',
  countsFor: 'compte {value}',
  saysNothing: 'ne dit rien',
  saysNothingOf: '«\u00a0{answer}\u00a0» ne dit rien\u00a0: {question}',
  valueOfAnswer: 'Ce que vaut «\u00a0{answer}\u00a0»\u00a0: {question}',
  sameValues: counted(
    'Compter pareil dans l’autre question qui a les mêmes choix',
    'Compter pareil dans les {count} autres questions qui ont les mêmes choix',
  ),
  lowest: 'Au moins',
  highest: 'Au plus',
  lowestOf: 'Plus petite valeur\u00a0: {question}',
  highestOf: 'Plus grande valeur\u00a0: {question}',
  yes: 'Oui',
  no: 'Non',
  sumAbout:
    'Votre établissement répond de cette règle\u00a0: personne ici ne l’a vérifiée, et le score le dira.',
  sumItems: 'Questions qui comptent',
  noCountable:
    'Aucune question de ce formulaire ne peut compter\u00a0: il faut un choix, un oui ou non, ou un nombre.',
  sumValues: 'Ce que valent les réponses',
  enteredAbout:
    'Le total est lu ailleurs et saisi dans une question du formulaire. Le score dira qui l’a saisi et quand.',
  enteredKind: 'Ce qui est saisi',
  'kind.total': 'Un total',
  'kind.profile': 'Un profil ou un niveau',
  enteredTotal: 'Question où il est saisi',
  enteredBy: 'Qui l’a trouvé',
  enteredOn: 'Quand',
  byAnswer: 'Qui a répondu à la question',
  onAnswer: 'Le moment de la réponse',
  bandsTitle: 'Tranches',
  bandsAbout: 'Ce que veut dire le total, à partir de quelle valeur. Sans tranche, le total est montré seul.',
  bandFrom: 'À partir de',
  bandFromOf: 'Tranche {at}, à partir de',
  'bandWords.fr-CA': 'Ce que cela veut dire, en français',
  'bandWords.en': 'Et en anglais',
  addBand: 'Ajouter une tranche',
  removeBand: 'Retirer',
  removeBandOf: 'Retirer la tranche {at}',
  scoreReady: 'Tout est dit\u00a0: le score se calcule.',
  scoreLeft: counted('Il reste {count} chose à dire.', 'Il reste {count} choses à dire.'),

  'input.total': 'Total',
  'input.question': 'Question {number}',
  'input.katz.bathing': 'Se laver',
  'input.katz.dressing': 'S’habiller',
  'input.katz.toileting': 'Aller aux toilettes',
  'input.katz.transferring': 'Se lever, se coucher, s’asseoir',
  'input.katz.continence': 'Se retenir (continence)',
  'input.katz.feeding': 'Manger',
  'input.lawton.telephone': 'Se servir du téléphone',
  'input.lawton.shopping': 'Faire les courses',
  'input.lawton.foodPreparation': 'Préparer les repas',
  'input.lawton.housekeeping': 'Entretenir le logement',
  'input.lawton.laundry': 'Faire la lessive',
  'input.lawton.transport': 'Se déplacer (transports)',
  'input.lawton.medication': 'Prendre ses médicaments',
  'input.lawton.finances': 'Gérer son argent',
  'input.cps.comatose': 'Est dans le coma',
  'input.cps.decisions': 'Prend des décisions pour la vie de tous les jours',
  'input.cps.memory': 'Mémoire à court terme',
  'input.cps.understood': 'Se fait comprendre',
  'input.cps.eating': 'Dépend tout à fait d’autrui pour manger',
  'input.smaf.adl': 'Vie quotidienne (AVQ), item {number}',
  'input.smaf.mobility': 'Mobilité, item {number}',
  'input.smaf.communication': 'Communication, item {number}',
  'input.smaf.mental': 'Fonctions mentales, item {number}',
  'input.smaf.iadl': 'Vie domestique (AVD), item {number}',
  'input.smaf.isoSmafProfile': 'Profil Iso-SMAF',
  'input.iso-smaf.total': 'Profil Iso-SMAF',
  'input.clinical-frailty.total': 'Niveau',

  unreadNumber: 'Un nombre, comme 2 ou 0,5.',
  'mapping.notAMapping': 'Ce qui est dit du score n’a pas la forme attendue. Rechargez la page.',
  'mapping.unknownFormat': 'Ce qui est dit du score est d’une autre version. Rechargez la page.',
  'mapping.malformedField': 'Choisissez au moins une question.',
  'mapping.unknownLinkId': 'Cette question n’est plus dans le formulaire. Choisissez-en une autre.',
  'mapping.unknownCode': 'Cette question n’est plus dans le formulaire. Choisissez-en une autre.',
  'mapping.ambiguousCode': 'Plusieurs questions répondent à ce code. Choisissez-en une.',
  'mapping.notAQuestion': 'Ce n’est pas une question. Choisissez-en une autre.',
  'mapping.severalAnswers':
    'Cette question prend plusieurs réponses et ne peut pas compter. Choisissez-en une autre.',
  'mapping.notANumberOrChoice': 'Cette question n’a ni choix ni nombre. Choisissez-en une autre.',
  'mapping.usedTwice': 'Cette question compte déjà plus haut. Choisissez-en une autre.',
  'mapping.sourceWithoutQuestion': 'Choisissez la question.',
  'mapping.valuesMissing': 'Dites ce que vaut chaque réponse.',
  'mapping.unknownOption': 'Ce choix n’est plus dans la question.',
  'mapping.optionWithoutValue': 'Dites ce que vaut cette réponse, ou qu’elle ne dit rien.',
  'mapping.optionWithoutWeight': 'Le fichier ne dit pas ce que vaut chaque réponse. Donnez-leur un nombre.',
  'mapping.valueNotTaken': 'Ce calcul ne prend pas {detail}. Il prend\u00a0: {takes}.',
  'mapping.nothingToCount': 'Au moins une réponse doit valoir quelque chose.',
  'mapping.limitsMissing': 'Donnez la plus petite et la plus grande valeur possible.',
  'mapping.limitsReversed': 'La plus petite valeur dépasse la plus grande ({detail}).',
  'mapping.unknownFunction': 'Ce calcul n’existe plus. Choisissez-en un autre.',
  'mapping.unknownInput': 'Ce calcul ne demande plus cela.',
  'mapping.inputMissing': 'Choisissez la question.',
  'mapping.bandsOutOfOrder': 'Chaque tranche commence plus haut que celle d’avant.',
  'mapping.bandWithoutMeaning': 'Écrivez ce que cette tranche veut dire.',
  'mapping.belowFirstBand':
    'Des totaux possibles restent sous la première tranche\u00a0: ils seront montrés sans explication.',
  'mapping.questionWithoutDomain': 'Des questions n’ont pas de domaine.',

  keepLead: 'Relisez, puis gardez ce formulaire pour votre établissement.',
  keepMappingLead: 'Relisez, puis gardez ces changements.',
  keepUnchanged: 'Rien n’a changé depuis la dernière fois.',
  keepAbout:
    'Vos collègues pourront commencer une évaluation avec lui dès qu’il sera gardé. Les évaluations déjà commencées gardent leur version.',
  keepMappingAbout:
    'Ce sera la révision {revision}. Les scores se calculent avec elle dès maintenant, aussi ceux des évaluations déjà signées\u00a0; les réponses ne changent pas, et les révisions précédentes restent.',
  name: 'Nom dans l’établissement',
  nameHint:
    'Des lettres minuscules sans accent, des chiffres et des traits d’union\u00a0; 40 au plus. Il sert à retrouver le formulaire, vos collègues en voient le titre.',
  'name.badName':
    'Seulement des lettres minuscules sans accent, des chiffres et des traits d’union\u00a0; 40 au plus.',
  nameTaken:
    'Un formulaire de votre établissement porte déjà ce nom\u00a0: celui-ci en deviendra une nouvelle version.',
  version: 'Version',
  versionHint:
    'Le numéro que donne le fichier. Changez-le seulement si cette version est déjà ici avec un autre contenu.',
  'version.noVersion': 'Donnez un numéro de version.',
  'version.longVersion': 'Au plus 40 caractères.',
  versionKnown:
    'La version «\u00a0{version}\u00a0» est déjà ici. Si le contenu a changé, donnez un autre numéro.',
  licence:
    'Votre établissement répond de la licence\u00a0: gardez ce formulaire seulement s’il a le droit de l’utiliser. Il sera lu par chaque établissement qui partage un dossier où il est rempli.',
  whatPlaces: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: 'Chaque question a son domaine.',
      one: '{count} question n’a pas de domaine\u00a0: sa réponse ne sera vue de personne sans un accord exprès.',
      other:
        '{count} questions n’ont pas de domaine\u00a0: leurs réponses ne seront vues de personne sans un accord exprès.',
    }),
  whatScoreNone: 'Aucun score.',
  whatScore: 'Score\u00a0: {name}.',
  'whatScore.sum': 'Score\u00a0: une somme que votre établissement déclare.',
  'whatScore.entered': 'Score\u00a0: un total ou un profil que quelqu’un saisit.',
  bandAt: 'Tranche {at}',
  answerAt: '{question}, «\u00a0{answer}\u00a0»',
  chooseFile: 'Choisir un fichier…',
  chosenFile: 'Choisi\u00a0: {name}',
  whatFaults: counted(
    '{count} élément ne pourra pas être rempli.',
    '{count} éléments ne pourront pas être remplis.',
  ),
  leftFromFormer: counted(
    '{count} choix de la version précédente portait sur une question absente de celle-ci\u00a0: il n’est pas repris.',
    '{count} choix de la version précédente portaient sur des questions absentes de celle-ci\u00a0: ils ne sont pas repris.',
  ),
  toCorrect: counted('Il y a {count} chose à corriger', 'Il y a {count} choses à corriger'),
  obstacleLink: 'Voir ce qui empêche de le garder',
  keep: 'Garder ce formulaire',
  keepMapping: 'Garder ces changements',
  keeping: 'Envoi…',
  'kept.imported':
    'Gardé\u00a0: «\u00a0{title}\u00a0», version {version}. Vos collègues peuvent commencer une évaluation avec lui.',
  'kept.mapped':
    'Gardé\u00a0: les domaines et le score de «\u00a0{title}\u00a0», version {version}. Les scores se calculent ainsi dès maintenant.',
  'kept.unchanged':
    'Rien de nouveau à garder\u00a0: «\u00a0{title}\u00a0», version {version}, était déjà ici, tel quel.',
  'refused.notSteward':
    'Votre session ne dit pas que vous êtes responsable des formulaires. Rouvrez une session\u00a0; si cela persiste, voyez avec votre service informatique. Votre travail reste ici.',
  'refused.badName':
    'Ce nom ne convient pas. Choisissez-en un fait de lettres minuscules, de chiffres et de traits d’union.',
  'refused.notImportable':
    'Le service a trouvé une chose qui empêche de le garder. Rechargez la page et apportez le fichier de nouveau\u00a0; si cela persiste, montrez-le à votre service informatique.',
  'refused.versionTaken':
    'La version «\u00a0{version}\u00a0» est déjà ici avec un autre contenu, et elle ne change plus\u00a0: des évaluations ont pu commencer avec elle. Donnez un autre numéro de version, puis gardez de nouveau.',
  'refused.unknownVersion':
    'Cette version n’est pas dans votre établissement. Revenez à la liste et rouvrez-la.',
  'refused.unreachable':
    'Le service n’a pas répondu. Votre travail reste ici\u00a0; vérifiez la connexion, puis gardez de nouveau.',
  'refused.tooLarge':
    'Le formulaire est trop long pour être envoyé. Demandez à l’éditeur un fichier sans images ni pièces jointes.',
  'refused.sessionExpired':
    'Votre session est terminée. Ouvrez-en une nouvelle dans le portail, puis gardez de nouveau. Votre travail reste ici.',

  ...domainTerms['fr-CA'],
  ...dimensionTerms['fr-CA'],
};

export type WorkshopTerms = typeof frenchOfCanada;
