import { CungCauVacanciesElement } from './cung-cau-vacancies.element.js';

// A page may load the script twice (two blocks of a CMS): the first one wins, the second does nothing.
if (customElements.get('cung-cau-vacancies') === undefined) {
  customElements.define('cung-cau-vacancies', CungCauVacanciesElement);
}
