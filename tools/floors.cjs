// Who may import whom. The plan is in docs/architecture.md; a room not named in `allowed` may import none of ours.
const allowed = {
  'packages/vocabulary': [],
  'packages/questionnaire': [],
  'packages/search': [],
  'packages/words': ['packages/vocabulary'],
  'packages/rules': ['packages/vocabulary'],
  'packages/instruments': ['packages/vocabulary', 'packages/questionnaire'],
  'packages/fhir': ['packages/vocabulary', 'packages/instruments'],
  'packages/demonstration': ['packages/vocabulary'],
  'packages/connection': ['packages/vocabulary', 'packages/rules'],
  'packages/element-kit': ['packages/vocabulary', 'packages/connection'],
  'packages/questionnaire-view': ['packages/vocabulary', 'packages/element-kit', 'packages/questionnaire'],
  'services/sample-institution': ['packages/vocabulary', 'packages/demonstration'],
  'services/api': [
    'packages/vocabulary',
    'packages/words',
    'packages/rules',
    'packages/questionnaire',
    'packages/instruments',
    'packages/search',
    'packages/fhir',
    'packages/demonstration',
  ],
  shell: [],
  // The page for visits is ours, not a host's: it speaks and keeps as the elements do.
  'shell/src/visit': [
    'packages/connection',
    'packages/element-kit',
    'packages/instruments',
    'packages/rules',
    'packages/vocabulary',
    'packages/words',
    'shell',
  ],
};
const elements = [
  'evaluation-form',
  'psi-viewer',
  'continuity-timeline',
  'resource-directory',
  'circle-of-care',
  'referral-inbox',
  'form-library',
  'emergency-access',
];
for (const element of elements) {
  allowed[`packages/${element}`] = [
    'packages/element-kit',
    'packages/connection',
    'packages/vocabulary',
    'packages/words',
    'packages/rules',
    'packages/questionnaire',
    'packages/questionnaire-view',
    'packages/instruments',
    'packages/search',
  ];
}

const ours = '^(packages/[^/]+|services/[^/]+|shell)/';
const tests = '\\.(test|browser\\.test)\\.ts$|/test/|/testing/';
const escape = (path) => path.replaceAll('/', '\\/');

const floors = Object.entries(allowed).map(([room, rooms]) => ({
  name: `floor-of-${room.replace('/', '-')}`,
  comment: `${room} may import only: ${rooms.join(', ') || 'none of our rooms'}.`,
  severity: 'error',
  from: {
    path: `^${escape(room)}/`,
    pathNot: room === 'shell' ? `${tests}|^shell/(src|build)[/-]visit` : tests,
  },
  to: {
    path: ours,
    pathNot: [room, ...rooms].map((each) => `^${escape(each)}/`),
    // connection alone sees a service, and only as a type: checked by its own rule below.
    ...(room === 'packages/connection' ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}));

module.exports = {
  forbidden: [
    ...floors,
    {
      name: 'connection-sees-only-the-type-of-the-router',
      severity: 'error',
      from: { path: '^packages/connection/', pathNot: tests },
      to: { path: '^services/(?!api/src/router\\.ts)' },
    },
    {
      name: 'rules-use-no-run-time-schema',
      comment: 'The domain is pure: codes and types, never zod.',
      severity: 'error',
      from: { path: '^packages/rules/', pathNot: tests },
      to: { path: '^packages/vocabulary/src/schemas/' },
    },
    {
      name: 'words-are-data-alone',
      comment: 'Codes are seen as types: an element carries the names it says, and nothing else.',
      severity: 'error',
      from: { path: '^packages/words/', pathNot: tests },
      to: { path: '^packages/vocabulary/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packages-run-in-browsers',
      comment: 'A package imports no Node module.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^(packages|services|shell|tools|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Peers of the benchmark are installed when it runs.
    exclude: { path: '(^|/)(dist|var)/|^test/bench/peers/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      mainFields: ['module', 'main'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
