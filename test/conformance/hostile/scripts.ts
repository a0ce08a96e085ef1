import { ask, questionnaire } from './hostile-form.ts';
import { markdownVectors, markupVectors } from './script-vectors.ts';

const words = [...markupVectors, ...markdownVectors];

/** One form with every vector in every place where a form has words; `q0` holds the first of `script-vectors.ts`. */
export const formOfScripts = (): unknown =>
  questionnaire(
    words.map((vector, at) =>
      ask(`q${at}`, {
        type: 'open-choice',
        text: vector,
        prefix: vector,
        _text: {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/rendering-xhtml',
              valueString: `<div>${vector}</div>`,
            },
            { url: 'http://hl7.org/fhir/StructureDefinition/rendering-markdown', valueMarkdown: vector },
            {
              url: 'http://hl7.org/fhir/StructureDefinition/translation',
              extension: [
                { url: 'lang', valueCode: 'fr' },
                { url: 'content', valueString: vector },
              ],
            },
          ],
        },
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-supportLink',
            valueUri: 'javascript:stolen()',
          },
          { url: 'http://hl7.org/fhir/StructureDefinition/entryFormat', valueString: vector },
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
            valueCoding: { code: vector, display: vector },
          },
        ],
        answerOption: [{ valueCoding: { code: vector, display: vector } }],
        item: [
          {
            linkId: `h${at}`,
            type: 'display',
            text: vector,
            extension: [
              {
                url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
                valueCodeableConcept: { coding: [{ code: 'help' }] },
              },
            ],
          },
        ],
      }),
    ),
    { title: words.join(' '), language: '"><script>stolen()</script>' },
  );

export const scriptWords: readonly string[] = words;
