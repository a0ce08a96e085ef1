/** What stands below the picture: details, gauges and short forms. Fetched once the picture is on its way. */
export { QuickAdd } from '../controllers/quick-add.ts';
export { quickChoices } from '../forms/quick-forms.ts';
export { detailsTemplate } from '../templates/details.ts';
export { gaugesTemplate } from '../templates/gauges.ts';
export { quickAddTemplate } from '../templates/quick-add.ts';
