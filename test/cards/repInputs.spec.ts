import { expect } from 'chai';
import { askHandOver } from '../../src/cards/askHandOver.js';
import { askServiceRequest } from '../../src/cards/askServiceRequest.js';
import { askSeverity } from '../../src/cards/askSeverity.js';
import { personKey } from '../../src/domain/ids.js';
import { options } from '../../src/gallery/gallery.js';
import { escalationOf, usual } from '../../src/gallery/gallerySample.js';
import { buttonsOf, inputsOf } from '../support/cardReading.js';

const zh = { language: 'zh-CN', executes: true } as const;
const pickedUp = escalationOf(usual, 'pickedUp');

describe('what a representative is asked', () => {
  it('has one line for a number, and shows the severity that is to be changed', () => {
    expect(inputsOf(askServiceRequest(pickedUp, zh).card).map(({ isMultiline }) => isMultiline)).to.deep.equal([false]);
    const [level] = inputsOf(askSeverity(pickedUp, zh, options).card);
    expect(level).to.include({ label: '级别（必填，现在是 B）' });
  });

  it('names colleagues whole where they fit a button, and else by both ends', () => {
    const names = ['Iris Bennett', 'Bartholomew Featherstonehaugh', 'Bartholomew Featherstone-Lane'];
    const colleagues = names.map((name) => ({ person: personKey(name), name, known: true }));
    expect(buttonsOf(askHandOver(4, colleagues, zh).card).map(({ title }) => title)).to.deep.equal([
      '全部转给 Iris Bennett',
      '全部转给 Barthol…nehaugh',
      '全部转给 Barthol…ne-Lane',
    ]);
  });
});
