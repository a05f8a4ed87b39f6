import { ISSUE_CODES, type IssueCode, type NoticeIssue, type RowState } from '#domain';

export interface IssuePlace {
  readonly sheet?: string;
  readonly row?: number;
  readonly cell?: string;
  readonly field?: string;
}

/** An issue with the words of the closed list. The words never hold a value of the file. */
export function noticeIssue(code: IssueCode, place: IssuePlace): NoticeIssue {
  const { severity, vi, en } = ISSUE_CODES[code];
  return { ...place, code, severity, vi, en };
}

/** error = refused · warning = waiting · anything else = published. */
export function rowState(issues: readonly NoticeIssue[]): RowState {
  if (issues.some((issue) => issue.severity === 'error')) return 'refused';
  return issues.some((issue) => issue.severity === 'warning') ? 'waiting' : 'published';
}
