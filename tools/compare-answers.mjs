// Asks two running services the same and compares their answers byte for byte: for a change that must not alter any.
//   node tools/compare-answers.mjs http://127.0.0.1:7071 http://127.0.0.1:7072 [COUNT]
// The first service's openapi.json and catalogue give the addresses (at least COUNT, by default 300), the same ones each time. Each service has
// loaded the same files in a run of its own, so run ids, versions, times, ETags and page tokens are masked. Exits with 1 if any answer differs.
import { createHash } from 'node:crypto';

const comparedHeaders = ['content-type', 'content-disposition', 'cache-control', 'vary', 'link', 'allow'];
const accepted = [...Array(30).fill('*/*'), 'application/json', 'text/csv', 'text/csv', 'image/png'];
const percentOfAddresses = { dataset: 100, file: 100, commodity: 65, next: 0 };
const wrongValues = ['nosuch', '0', '-1', '9999', '2024-13', 'G.nosuch', 'ZZZ,ZZZ', '1e3', ' ', "é'<&"];

class Service {
  constructor(base) {
    this.base = base.replace(/\/+$/, '');
  }

  // A version is the moment its run started, in milliseconds.
  async readRuns() {
    const { runs } = await this.json('/api/v1/runs');
    this.run = runs[0]?.id;
    this.versions = runs.map(({ started }) => String(Date.parse(started)));
  }

  async json(path) {
    const response = await this.fetch(path);
    if (!response.ok) throw new Error(`${response.url} answers ${response.status}: ${await response.text()}`);
    return response.json();
  }

  fetch(path, method = 'GET', accept = '*/*') {
    return fetch(this.base + path, { method, headers: { accept, 'accept-encoding': 'identity' }, signal: AbortSignal.timeout(120_000) });
  }

  async ask({ method, path, accept }) {
    const response = await this.fetch(path.replace('{run}', this.run).replace('{next}', this.next), method, accept);
    this.next = response.headers.get('link')?.match(/[?&]next=([\w-]+)[^>]*>; rel="next"/)?.[1];
    const answered = comparedHeaders.map((name) => [name, response.headers.get(name) ?? '']);
    const body = Buffer.from(await response.arrayBuffer()).toString('latin1'); // a character for each byte
    return [['status', String(response.status)], ...answered, ['body', body]].map(([part, text]) => [part, this.mask(text)]);
  }

  // Midnight stays: a release is a date.
  mask(text) {
    const masked = text
      .replace(/\d{8}T\d{9}-[0-9a-f]{6}/g, '<run>')
      .replace(/\d{4}-\d\d-\d\dT(?!00:00:00(?:Z|\+))\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g, '<time>')
      .replace(/0x[0-9A-F]{12,16}/g, '<etag>')
      .replace(/(next=|"next":")[\w-]+/g, '$1<next>')
      .replaceAll(new URL(this.base).host, '<host>');
    return this.versions.reduce((rest, version) => rest.replaceAll(version, '<version>'), masked);
  }
}

// Choices that look random and depend on the seed alone.
function chooser(seed) {
  let made = 0;
  const below = (limit) => createHash('sha256').update(`${seed} ${made++}`).digest().readUInt32BE() % limit;
  return { of: (list) => list[below(list.length)], percent: (share) => below(100) < share };
}

// The values there are for each parameter that OpenAPI does not list the values of.
async function readValues(service, dataset) {
  const read = async (list, rest = '') => (await service.json(`/api/v1/${list}?dataset=${encodeURIComponent(dataset)}${rest}`))[list];
  const reporters = await read('reporters');
  const reporter = reporters.flatMap(({ reporter: { id, code } }) => [id, id, id, id.toLowerCase(), String(code)]);
  const partner = ['WLD', 'CHN', 'USA', ...(await read('partners')).map(({ partner: { id } }) => id)]; // without totals none is listed
  const several = partner.flatMap((id, i) => [id, `${id},WLD`, `${id},${partner.at(i - 1)},${partner.at(i - 2)}`]);
  const goods = await read('commodities', '&limit=1000');
  const months = reporters.flatMap(({ first_month: first, last_month: last }) => (first ? [first, last] : []));
  const changed = (await read('changes')).flatMap(({ years, goods_periods: goodsPeriods }) => [...years.map(String), ...goodsPeriods]);
  const periods = [...new Set([...changed, ...months])];
  return {
    dataset: [dataset], file: (await read('files', '&limit=1000')).map(({ blob }) => blob), id: ['{run}', '20250709T060000000-1a2b3c'],
    reporter, a: reporter, b: [...reporter, ...partner], partner, partners: several, combine: several,
    commodity: ['TOTAL', ...goods.map(({ code }) => code)],
    search: goods.flatMap(({ code, name }) => [code.slice(0, 2), name?.split(/\W+/)[0] ?? code]),
    period: ['latest', ...periods], from: periods, to: periods, since: ['2000-01-01', '2020-02-29T12:00:00Z', '9999-01-01'],
  };
}

// Mostly what there is, in each form; a few addresses have a wrong value, a parameter that does not exist or another method.
function makeAddress({ method, path, parameters }, values, choose) {
  const wrong = choose.percent(6) && parameters.length > 0 ? choose.of(parameters).name : null;
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: place, schema } of parameters) {
    const { minimum: least, maximum: most } = schema;
    const value = choose.of(name === wrong ? wrongValues : schema.enum ?? values[name] ?? (most ? [least, least + 2, most] : wrongValues));
    if (place === 'path') filled = filled.replace(`{${name}}`, value === '{run}' ? value : encodeURIComponent(value).replaceAll('%2C', ','));
    else if (name === wrong || choose.percent(percentOfAddresses[name] ?? 35)) query.set(name, value);
  }
  if (choose.percent(3) || method !== 'GET') query.set('no_such_parameter', '1'); // so that a POST is refused and starts nothing
  const other = method !== 'GET' || choose.percent(97) ? method : choose.of(['HEAD', 'DELETE']);
  return { method: other, path: query.size > 0 ? `${filled}?${query}` : filled, accept: choose.of(accepted) };
}

// Route by route in turn, so that each has as many; a route of few different addresses leaves its share to the others.
function makeAddresses(routes, datasets, count) {
  const addresses = new Map();
  for (let round = 0; addresses.size < count && round < 100 * count; round++) {
    for (const route of routes) {
      const address = makeAddress(route, datasets[round % datasets.length], chooser(`${route.method} ${route.path} ${round}`));
      if (addresses.size < count) addresses.set(Object.values(address).join(' '), address);
    }
  }
  return [...addresses.values()];
}

function showDifference(a, b) {
  const [part, text] = a.find(([, value], i) => value !== b[i][1]);
  const other = b.find(([name]) => name === part)[1];
  let at = 0;
  while (text[at] === other[at]) at++;
  const around = (side) => JSON.stringify(Buffer.from(side.slice(Math.max(0, at - 60), at + 60), 'latin1').toString());
  console.log(`  ${part}, place ${at}\n    ${around(text)}\n    ${around(other)}`);
}

const [baseA, baseB, count = 300] = process.argv.slice(2);
if (!baseB || !(count > 0)) {
  console.error('usage: node tools/compare-answers.mjs BASE_URL_A BASE_URL_B [COUNT]');
  process.exit(2);
}
const services = [new Service(baseA), new Service(baseB)];
await Promise.all(services.map((service) => service.readRuns()));
const { paths, servers } = await services[0].json('/api/openapi.json');
const routes = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { parameters = [] }]) => (
  { method: method.toUpperCase(), path: servers[0].url + path, parameters }
)));
const datasets = [];
for (const { name } of (await services[0].json('/api/v1/datasets')).datasets) datasets.push(await readValues(services[0], name));
const addresses = makeAddresses(routes, datasets, Number(count));
const statuses = {};
let differing = 0;
for (const address of addresses) {
  const [a, b] = await Promise.all(services.map((service) => service.ask(address)));
  statuses[a[0][1]] = (statuses[a[0][1]] ?? 0) + 1;
  if (services[0].next && !address.path.includes('next=')) { // then the second page is asked next
    addresses.splice(addresses.indexOf(address) + 1, 0, { ...address, path: `${address.path}${address.path.includes('?') ? '&' : '?'}next={next}` });
  }
  if (a.every(([, text], i) => text === b[i][1])) continue;
  differing++;
  console.log(`${address.method} ${address.path} (Accept: ${address.accept})`);
  showDifference(a, b);
}
console.log(`answers by status: ${JSON.stringify(statuses)}`);
console.log(`${addresses.length} addresses over ${routes.length} routes, ${differing} differ`);
process.exitCode = differing > 0 ? 1 : 0;
