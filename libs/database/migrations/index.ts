import { CreateRecords1795338000000 } from './20261122t0900-create-records.js';
import { CreateSearchTables1795338600000 } from './20261122t0910-create-search-tables.js';
import { CreateKeyCheck1795339200000 } from './20261122t0920-create-key-check.js';
import { CreateUpkeepIndexes1795339800000 } from './20261122t0930-create-upkeep-indexes.js';
import { CreateMatchParts1795597200000 } from './20261125t0900-create-match-parts.js';
import { AddMatchReasons1795600800000 } from './20261125t1000-add-match-reasons.js';
import { AddVacancyRank1795605000000 } from './20261125t1110-add-vacancy-rank.js';
import { AddIntroductions1795605600000 } from './20261125t1120-add-introductions.js';
import { AddLocks1795608000000 } from './20261125t1200-add-locks.js';
import { AddContinuation1795611600000 } from './20261125t1300-add-continuation.js';

/** In order. Append-only: a migration that has been released never changes. */
export const migrations = [
  CreateRecords1795338000000,
  CreateSearchTables1795338600000,
  CreateKeyCheck1795339200000,
  CreateUpkeepIndexes1795339800000,
  CreateMatchParts1795597200000,
  AddMatchReasons1795600800000,
  AddVacancyRank1795605000000,
  AddIntroductions1795605600000,
  AddLocks1795608000000,
  AddContinuation1795611600000,
];
