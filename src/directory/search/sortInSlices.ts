import type { Breath } from './breath.js';

const chunk = 4096;

async function merge(from: Uint32Array, to: Uint32Array, width: number, compare: (a: number, b: number) => number, breath: Breath) {
  for (let start = 0; start < from.length; start += 2 * width) {
    const middle = Math.min(start + width, from.length);
    const end = Math.min(start + 2 * width, from.length);
    let left = start;
    let right = middle;
    for (let at = start; at < end; at++) {
      const a = from[left] ?? 0;
      const b = from[right] ?? 0;
      if (left < middle && (right >= end || compare(a, b) <= 0)) {
        to[at] = a;
        left++;
      } else {
        to[at] = b;
        right++;
      }
      if ((at & (chunk - 1)) === 0 && breath.due) await breath.take();
    }
  }
}

/** A stable sort of numbers that lets turns go on in between; returns a sorted array and may reuse `items`. */
export async function sortInSlices(items: Uint32Array, compare: (a: number, b: number) => number, breath: Breath): Promise<Uint32Array> {
  for (let start = 0; start < items.length; start += chunk) {
    items.subarray(start, start + chunk).sort(compare);
    if (breath.due) await breath.take();
  }
  let from = items;
  let to = items.length > chunk ? new Uint32Array(items.length) : items;
  for (let width = chunk; width < items.length; width *= 2) {
    await merge(from, to, width, compare, breath);
    [from, to] = [to, from];
  }
  return from;
}
