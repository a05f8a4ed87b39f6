// What the parts of the scan leave for each other of the jobseeker entered, in memory of fixed size.

/** Needs that are not met, the used bytes only. */
export const missing = memory.data(256, 16);
export const scratch = memory.data(144, 16);
// points by slot of the segment
export const OCCUPATION: usize = 0;
export const TRAINING: usize = 16;
export const OVERSEAS: usize = 32;
// of the lanes of a group
export const EMPLOYER_SCORES: usize = 48;
export const MERITS: usize = 80;
export const SEEKER_SCORES: usize = 112;
