/**
 * The arrows of the architecture, which run one way (docs/architecture.md). A folder may import from itself and from what stands
 * behind it here; `src/app.ts`, `src/index.ts` and `src/wiring/` put the parts together and may import anything.
 */
const folders = {
  domain: [],
  texts: ['domain'],
  calendar: ['domain', 'projectRoot', 'log'],
  directory: ['domain', 'projectRoot', 'log', 'cannotStart'],
  guidance: ['domain', 'projectRoot', 'log', 'cannotStart'],
  understanding: ['domain', 'report', 'directory', 'guidance', 'projectRoot'],
  store: ['domain', 'log', 'errorReference', 'cannotStart'],
  report: ['domain', 'texts'],
  operator: ['domain', 'texts', 'report', 'store/lowdb', 'log'],
  desk: ['domain', 'report', 'store/ports', 'log', 'errorReference'],
  cards: ['domain', 'texts', 'report', 'projectRoot'],
  gallery: ['domain', 'texts', 'report', 'cards'],
  notify: ['domain', 'texts', 'cards', 'store/ports', 'lines', 'log', 'errorReference'],
  bot: [
    'domain',
    'desk',
    'directory',
    'guidance',
    'understanding',
    'report',
    'cards',
    'texts',
    'store/ports',
    // One way from what is rendered to what a connector takes; the worker uses it too.
    'notify/toActivity',
    'log',
    'errorReference',
  ],
  server: ['config', 'metrics', 'lines', 'log', 'errorReference', 'cannotStart'],
  config: ['projectRoot', 'log'],
  page: ['texts/page', 'server/local/protocol'],
};

/** Where a package may be used; everything else is kept from growing onto it. */
const packages = {
  // The SDK's support ended in December 2025: moving to its successor must touch these places only.
  'botbuilder|botframework-|botbuilder-': [
    'app\\.ts$',
    'wiring/authentication\\.ts$',
    'bot/',
    'store/botStorage\\.ts$',
    'notify/(botFrameworkDelivery|connectors|connectorCall|classify|toActivity)\\.ts$',
  ],
  'restify|find-my-way': ['server/'],
  lowdb: ['store/lowdb/'],
  'adaptivecards-templating|adaptive-expressions': ['cards/'],
  'pinyin-pro': ['directory/', 'understanding/'],
  'chinese-days': ['calendar/'],
  'prom-client': ['metrics\\.ts$'],
  pino: ['log\\.ts$'],
  // A browser's bundle of its own (scripts/buildPage.js).
  'adaptivecards/|preact|markdown-it': ['page/'],
};

const inSrc = (names) => names.map((name) => `^src/${name}(/|\\.ts$)`);

module.exports = {
  forbidden: [
    ...Object.entries(folders).map(([folder, allowed]) => ({
      name: `arrows-of-${folder}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: inSrc([folder, ...allowed]) },
    })),
    ...Object.entries(packages).map(([name, places]) => ({
      name: `${name.split('|')[0]}-stays-in-its-place`,
      severity: 'error',
      from: { path: '^src/', pathNot: places.map((place) => `^src/${place}`) },
      to: { path: `node_modules/(@types/)?(${name})[^/]*/` },
    })),
    {
      name: 'domain-is-pure',
      comment: 'No packages and nothing of Node: time, ids and what it may know come in as data.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypesNot: ['local', 'type-only'], pathNot: '^src/' },
    },
    {
      name: 'bot-never-touches-the-store',
      comment: 'Only its types: changes go through the desk.',
      severity: 'error',
      from: { path: '^src/bot/' },
      to: { path: '^src/store/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-is-not-the-server',
      comment: 'The browser gets the types of what is exchanged, nothing of the process.',
      severity: 'error',
      from: { path: '^src/page/' },
      to: { path: '^src/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'local-page-is-an-outsider',
      comment: 'An HTTP peer of the bot, as any other client is; it shares only what reads requests and names faults.',
      severity: 'error',
      from: { path: '^src/server/local/' },
      to: { path: '^src/', pathNot: ['^src/server/(local/|readBody|parseJson|answer)', '^src/(log|lines|errorReference)\\.ts$'] },
    },
    {
      name: 'nothing-imports-the-top',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: '^src/(index|operator)\\.ts$' },
      to: { path: '^src/(app|index)\\.ts$' },
    },
    { name: 'src-imports-no-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|bench|scripts)/' } },
    {
      name: 'only-what-is-installed-in-production',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
