/** What a durable submit costs in time: with many escalations beside few, and many at once beside one after another. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { SubmitsDone, SubmitTask } from './deskProcess.js';
import { answerOf, startMeasuring } from './measuringProcess.js';
import { median } from './median.js';
import { profileWord } from './profileWord.js';
import { isMet, type Row } from './row.js';
import { inTemporaryFolder } from './temporaryFolder.js';

const few = 100;
const many = 100_000;
const rounds = 11;
const submits = 200;
/** How many submit at the same moment. */
const ahead = 64;

async function startDesk(folder: string, escalations: number): Promise<ChildProcess> {
  const desk = startMeasuring('deskProcess.ts', [folder, String(escalations)]);
  await answerOf(desk);
  return desk;
}

function run(desk: ChildProcess, task: SubmitTask): Promise<SubmitsDone> {
  desk.send(task);
  return answerOf(desk);
}

/** ms a submit. */
const timeOf = async (desk: ChildProcess, task: SubmitTask): Promise<number> => (await run(desk, task)).ms / task.submits;

/** The row; when its goal is missed, with what a desk does meanwhile. */
async function judged(row: Row, desk: ChildProcess, task: SubmitTask): Promise<Row> {
  const { profile } = isMet(row) ? {} : await run(desk, { ...task, profiled: true });
  return profile ? { ...row, why: profileWord(profile) } : row;
}

export async function measureSubmits(): Promise<readonly Row[]> {
  return inTemporaryFolder(async (folder) => {
    const desks: ChildProcess[] = [];
    try {
      for (const escalations of [few, many]) desks.push(await startDesk(join(folder, String(escalations)), escalations));
      const alone = desks.map((): number[] => []);
      const together: number[] = [];
      const [small, big] = desks;
      if (!small || !big) throw new Error('no desks');
      // The first rounds warm up.
      for (let round = -3; round < rounds; round += 1) {
        const times = [await timeOf(small, { submits, ahead: 1 }), await timeOf(big, { submits, ahead: 1 })];
        const each = await timeOf(small, { submits: 4 * submits, ahead });
        if (round < 0) continue;
        for (const [at, time] of times.entries()) alone[at]?.push(time);
        together.push(each);
      }
      const [withFew = 0, withMany = 0] = alone.map((each) => median(each));
      const atOnce = median(together);
      const kept: Row = {
        goal: `a durable submit with ${many} escalations ÷ with ${few}`,
        should: { be: 'atMost', figure: 1.2 },
        measured: withMany / withFew,
        from: `${withMany.toFixed(3)} ms ÷ ${withFew.toFixed(3)} ms a submit, one after another`,
      };
      const gathered: Row = {
        goal: `${ahead} durable submits at once ÷ one after another`,
        should: { be: 'atLeast', figure: 5 },
        measured: withFew / atOnce,
        from: `${(1000 / atOnce).toFixed(0)} ÷ ${(1000 / withFew).toFixed(0)} submits a second`,
      };
      return [await judged(kept, big, { submits, ahead: 1 }), await judged(gathered, small, { submits: 4 * submits, ahead })];
    } finally {
      for (const desk of desks) desk.kill();
    }
  });
}
