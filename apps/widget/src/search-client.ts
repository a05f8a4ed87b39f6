import type { Lang, Problem, VacancyDetail, VacancySearchReply } from '#contracts';

export interface WidgetQuery {
  readonly q: string;
  /** `park:CODE`, `commune:CODE` or empty. */
  readonly place: string;
  readonly occupation: string;
}

export const EMPTY_QUERY: WidgetQuery = { q: '', place: '', occupation: '' };

export function isEmpty(query: WidgetQuery): boolean {
  return Object.values(query).every((value) => value === '');
}

/** `gone` = there is no such open vacancy; `failed` = everything else, the network included. */
export class ClientError extends Error {
  readonly kind: 'gone' | 'failed';

  /** `message` is the service's own sentence for the person, or empty. */
  constructor(kind: 'gone' | 'failed', message = '') {
    super(message);
    this.kind = kind;
  }
}

/** Long: the networks of the villages are slow, and an answer late is better than none. */
const TIMEOUT_MS = 15_000;

/**
 * Simple GETs without cookies or custom headers: no preflight is needed, any page may embed the widget, and what was asked a moment
 * ago comes out of the browser's own cache.
 */
export class SearchClient {
  readonly #base: string;
  readonly #site: string;
  readonly #lang: Lang;

  /** `base` is the address under which `v1/` lies. */
  constructor(base: string, site: string, lang: Lang) {
    this.#base = base.replace(/\/*$/, '/');
    this.#site = site;
    this.#lang = lang;
  }

  search(query: WidgetQuery, page: number, signal: AbortSignal): Promise<VacancySearchReply> {
    const params = this.#params();
    const words = query.q.normalize('NFC').trim();
    if (words !== '') params.set('q', words);
    const [kind, code] = query.place.split(':');
    if (code !== undefined && (kind === 'park' || kind === 'commune')) params.set(kind, code);
    if (query.occupation !== '') params.set('occupation', query.occupation);
    if (page > 1) params.set('page', String(page));
    return this.#get<VacancySearchReply>(`v1/vacancies?${params.toString()}`, signal);
  }

  read(id: string, signal: AbortSignal): Promise<VacancyDetail> {
    return this.#get<VacancyDetail>(`v1/vacancies/${encodeURIComponent(id)}?${this.#params().toString()}`, signal);
  }

  #params(): URLSearchParams {
    const params = new URLSearchParams();
    if (this.#site !== '') params.set('site', this.#site);
    params.set('lang', this.#lang);
    return params;
  }

  async #get<T>(path: string, signal: AbortSignal): Promise<T> {
    // AbortSignal.any is newer than the WebViews that province apps ship
    const request = new AbortController();
    const abort = () => request.abort();
    signal.addEventListener('abort', abort);
    const timer = setTimeout(abort, TIMEOUT_MS);
    try {
      const response = await fetch(this.#base + path, { credentials: 'omit', signal: request.signal });
      if (!response.ok) throw await refusal(response);
      const reply: T = await response.json();
      return reply;
    } catch (error) {
      throw error instanceof ClientError ? error : new ClientError('failed');
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  }
}

async function refusal(response: Response): Promise<ClientError> {
  if (response.status >= 500) return new ClientError('failed');
  const { code, message }: Partial<Problem> = await response.json();
  return new ClientError(code === 'vacancy.gone' || code === 'request.not-found' ? 'gone' : 'failed', message);
}
