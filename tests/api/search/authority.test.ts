import { expect, test } from 'vitest';
import { loadLexicon } from '../../../api/search/lexicon/load.ts';

const rankOf = (title: string): string | undefined => loadLexicon().ruleRanks.find(({ ending }) => ending.test(title))?.name;

test.each([
  ['中华人民共和国劳动合同法', '法律'],
  ['中华人民共和国民法典', '法律'],
  ['中华人民共和国立法法（2023年修正）', '法律'],
  ['最高人民法院关于审理劳动争议案件适用法律问题的解释（一）', '司法解释'],
  ['湖州市绿色金融促进条例', '条例'],
  ['碳排放权交易管理办法（试行）', '规章'],
  ['关于进一步强化金融支持山西省绿色低碳转型发展的实施意见', undefined],
  ['关于印发家庭医生签约服务实施方案的通知', undefined],
])('%s is %s', (title, name) => {
  expect(rankOf(title)).toBe(name);
});
