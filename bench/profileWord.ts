/** A CPU profile in a sentence: which packages' own code ran, in shares of the time that anything ran. */
import type { Profiler } from 'node:inspector';

/** Names that V8 gives to what is no function. */
const asleep = new Set(['(idle)', '(root)']);

function groupOf({ functionName, url }: { readonly functionName: string; readonly url: string }): string | undefined {
  if (asleep.has(functionName)) return undefined;
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === '(program)') return 'V8 and system calls';
  if (url.startsWith('node:')) return 'node';
  const inPackages = url.split('/node_modules/').at(-1);
  if (inPackages !== undefined && inPackages !== url) {
    const [scope = '', name = ''] = inPackages.split('/');
    return scope.startsWith('@') ? `${scope}/${name}` : scope;
  }
  if (/\/(src|dist)\//.test(url)) return 'our own code';
  return url === '' ? 'V8 and system calls' : 'the rest';
}

/** `node 31 %, @azure/core-http 14 %, …`: the `most` biggest groups. */
export function profileWord(profile: Profiler.Profile, most = 7): string {
  const groupOfNode = new Map(profile.nodes.map((node) => [node.id, groupOf(node.callFrame)]));
  const times = new Map<string, number>();
  let all = 0;
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const group = groupOfNode.get(id);
    if (group === undefined) continue;
    const time = profile.timeDeltas?.[at] ?? 0;
    all += time;
    times.set(group, (times.get(group) ?? 0) + time);
  }
  return [...times]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([group, time]) => `${group} ${((100 * time) / all).toFixed(0)} %`)
    .join(', ');
}
