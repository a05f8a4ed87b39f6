import type { Lang, VacancyDetail, VacancySearchReply } from '#contracts';

export interface WidgetQuery {
  readonly q: string;
  /** `park:CODE`, `commune:CODE` or empty. */
  readonly place: string;
  readonly occupation: string;
  readonly page: number;
}

/** `gone` = 404 or 410; `failed` = everything else, the network included. */
export class ClientError extends Error {
  readonly kind: 'gone' | 'failed';

  constructor(kind: 'gone' | 'failed') {
    super(kind);
    this.kind = kind;
  }
}

const TIMEOUT_MS = 8_000;
const KEPT_REPLIES = 50;

/** Simple GETs without cookies or custom headers, so that no preflight is needed and any page may embed the widget. */
export class SearchClient {
  readonly #base: string;
  readonly #site: string;
  readonly #lang: Lang;
  readonly #kept = new Map<string, unknown>();

  constructor(base: string, site: string, lang: Lang) {
    this.#base = base;
    this.#site = site;
    this.#lang = lang;
  }

  search(query: WidgetQuery, signal: AbortSignal): Promise<VacancySearchReply> {
    const params = this.#params();
    const words = query.q.normalize('NFC').trim();
    if (words !== '') params.set('q', words);
    const [kind, code] = query.place.split(':');
    if (code !== undefined && (kind === 'park' || kind === 'commune')) params.set(kind, code);
    if (query.occupation !== '') params.set('occupation', query.occupation);
    if (query.page > 1) params.set('page', String(query.page));
    return this.#get<VacancySearchReply>(`/v1/vacancies?${params.toString()}`, signal);
  }

  read(id: string, signal: AbortSignal): Promise<VacancyDetail> {
    return this.#get<VacancyDetail>(`/v1/vacancies/${encodeURIComponent(id)}?${this.#params().toString()}`, signal);
  }

  #params(): URLSearchParams {
    const params = new URLSearchParams();
    if (this.#site !== '') params.set('site', this.#site);
    params.set('lang', this.#lang);
    return params;
  }

  async #get<T>(path: string, signal: AbortSignal): Promise<T> {
    const kept = this.#kept.get(path);
    if (kept !== undefined) return kept as T;
    // AbortSignal.any is newer than the WebViews that province apps ship
    const request = new AbortController();
    const abort = () => request.abort();
    signal.addEventListener('abort', abort);
    const timer = setTimeout(abort, TIMEOUT_MS);
    try {
      const response = await fetch(this.#base + path, { credentials: 'omit', signal: request.signal });
      if (response.status === 404 || response.status === 410) throw new ClientError('gone');
      if (!response.ok) throw new ClientError('failed');
      const reply = (await response.json()) as T;
      this.#keep(path, reply);
      return reply;
    } catch (error) {
      throw error instanceof ClientError ? error : new ClientError('failed');
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  }

  #keep(path: string, reply: unknown): void {
    if (this.#kept.size >= KEPT_REPLIES) {
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
    }
    this.#kept.set(path, reply);
  }
}
