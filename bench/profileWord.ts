/** A CPU profile in a sentence: which packages' code ran, in shares of the time that anything ran. */
import type { Profiler } from 'node:inspector';

type Node = Profiler.ProfileNode;

const outside = 'outside of JavaScript';

/** The group of a frame; undefined for what is no work of the program; `caller` for what V8 and node do natively on somebody's behalf. */
function groupOf({ functionName, url }: Node['callFrame']): string | undefined {
  if (functionName === '(idle)' || url === 'node:inspector') return undefined;
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === '(program)' || functionName === '(root)') return outside;
  if (url === '') return 'caller';
  if (url.startsWith('node:')) return 'node';
  const inPackages = url.split('/node_modules/').at(-1);
  if (inPackages !== undefined && inPackages !== url) {
    const [scope = '', name = ''] = inPackages.split('/');
    return scope.startsWith('@') ? `${scope}/${name}` : scope;
  }
  return /\/(src|dist|scripts)\//.test(url) ? 'our own code' : 'the rest';
}

/** Each node's group: a native function's time is its caller's. */
function groupsOf(nodes: readonly Node[]): ReadonlyMap<number, string | undefined> {
  const groups = new Map<number, string | undefined>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const walk = (node: Node, callers: string | undefined): void => {
    const own = groupOf(node.callFrame);
    const group = own === 'caller' ? callers : own;
    groups.set(node.id, group);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) walk(child, group);
    }
  };
  const [root] = nodes;
  if (root) walk(root, outside);
  return groups;
}

/** `node 31 %, @azure/core-client 14 %, …`: the `most` biggest groups. */
export function profileWord({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, most = 8): string {
  const groups = groupsOf(nodes);
  const times = new Map<string, number>();
  let all = 0;
  for (const [at, id] of samples.entries()) {
    const group = groups.get(id);
    if (group === undefined) continue;
    const time = timeDeltas[at] ?? 0;
    all += time;
    times.set(group, (times.get(group) ?? 0) + time);
  }
  return [...times]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .filter(([, time]) => time > all / 100)
    .map(([group, time]) => `${group} ${((100 * time) / all).toFixed(0)} %`)
    .join(', ');
}
