export type { Problem } from './problem.js';
export type {
  FacetName,
  FacetValue,
  Interpreted,
  Lang,
  VacancyCard,
  VacancyDetail,
  VacancySearchParams,
  VacancySearchReply,
  VacancySort,
  WirePay,
  WirePlace,
} from './vacancy-search.js';
