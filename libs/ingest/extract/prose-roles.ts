import type { Role } from '../layout/laid-out.js';

/** Cells of running text, mined for whatever has no column of its own. */
export const PROSE_ROLES: readonly Role[] = ['requirements', 'description', 'benefits', 'allowance', 'note', 'unknown'];
