// SPDX-License-Identifier: Apache-2.0
import type { BallotKind } from '../../draft/model.ts';

export const rules = {
  ballot: '투표 방법',
  kinds: {
    approval: '여러 개 고르기',
    knapsack: '예산 안에서 고르기',
    cumulative: '점수 나누어 주기',
    scoring: '사업마다 점수 주기',
    ordinal: '순위 매기기',
  } as Record<BallotKind, string>,
  kindHints: {
    approval: '마음에 드는 사업을 정해진 수까지 고릅니다. 가장 쉽고 널리 쓰입니다.',
    knapsack: '고른 사업의 비용을 더한 값이 예산을 넘지 않게 고릅니다.',
    cumulative: '가진 점수를 사업들에 나누어 줍니다.',
    scoring: '사업마다 따로 점수를 줍니다.',
    ordinal: '가장 좋은 것부터 차례로 고릅니다.',
  } as Record<BallotKind, string>,
  min: '최소 사업 수',
  minHint: '0이면 아무것도 고르지 않은 투표지도 낼 수 있습니다.',
  max: '최대 사업 수',
  maxHint: '비워 두면 제한이 없습니다.',
  sumCost: '한 투표지에 고를 수 있는 비용',
  sumCostHint: '비워 두면 예산과 같습니다.',
  sumPoints: '한 사람이 가진 점수',
  allPoints: '점수를 남김없이 주어야 함',
  maxPoints: '한 사업에 줄 수 있는 점수',
  maxPointsHint: '1에서 255까지. 점수 나누기에서는 비워 두면 제한이 없습니다.',
  otherDistricts: '다른 구역의 사업도 고를 수 있는 구역 수',
  otherDistrictsHint: '비워 두면 제한이 없습니다. 사업마다 구역이 적혀 있어야 합니다.',
  shuffledNote: '이 방법은 투표지를 섞은 뒤 하나씩 해독해 집계합니다. 수탁자가 섞기 단계를 한 번 더 합니다.',
  homomorphicNote: '이 방법은 합계만 해독합니다. 투표지는 하나도 열리지 않습니다.',
  example: '예를 들면',
  ballotExample: {
    approval: (min: number, max: number, of: number) =>
      max > 0
        ? `주민은 사업 ${of}개 가운데 ${min > 0 ? `${min}개에서 ` : ''}${max}개까지 고릅니다. ${max}개를 고르면 다른 사업은 더 고를 수 없습니다.`
        : `주민은 사업 ${of}개 가운데 마음에 드는 것을 모두 고를 수 있습니다.`,
    knapsack: (most: string) => `고른 사업의 비용이 모두 ${most}까지입니다. 남은 돈보다 비싼 사업은 고를 수 없습니다.`,
    cumulative: (sum: string, most: string) =>
      `주민은 ${sum}점을 나누어 줍니다.${most ? ` 한 사업에는 ${most}점까지 줄 수 있습니다.` : ''}`,
    scoring: (most: string) => `주민은 사업마다 0점에서 ${most}점까지 줍니다.`,
    ordinal: (max: number) =>
      max > 0
        ? `주민은 1순위부터 ${max}순위까지 고릅니다. 1순위는 ${max}점, ${max}순위는 1점입니다.`
        : '주민은 좋은 것부터 차례로 고릅니다.',
  },

  rule: '선정 규칙',
  names: {
    greedy: '표를 많이 받은 차례로',
    mes: '고르게 나누는 방법(균등 몫, Equal Shares)',
    phragmen: '고르게 나누는 방법(프라그멘)',
  },
  nameHints: {
    greedy: '표가 많은 사업부터 예산이 닿는 데까지 선정합니다. 가장 널리 쓰입니다.',
    mes: '예산을 모든 투표자의 몫으로 똑같이 나누고, 사업을 지지한 사람들의 몫으로 비용을 냅니다. 적은 수의 주민도 몫을 갖습니다.',
    phragmen: '모두가 같은 속도로 돈을 벌다가, 지지자의 돈이 비용에 닿은 사업부터 선정합니다.',
  },
  by: '차례를 정하는 값',
  bys: { votes: '표(점수)', 'votes-per-cost': '비용에 견준 표' },
  byHints: { votes: '', 'votes-per-cost': '같은 표라면 싼 사업이 앞섭니다.' },
  misfit: '남은 예산보다 비싼 사업이 나오면',
  misfits: { skip: '건너뛰고 다음 사업을 봅니다', stop: '거기서 멈춥니다' },
  topUp: '모자라는 돈을 보태는 기준(%)',
  topUpHint:
    '예: 80. 처음으로 돈이 모자란 사업에 비용의 80% 이상이 남아 있으면 선정하고, 나머지는 다른 데서 마련합니다. 비워 두면 쓰지 않습니다.',
  committee: '위원회 점수의 비중(%)',
  committeeHint:
    '예: 20. 위원회 점수 20%, 주민투표 80%로 합칩니다. 사업 단계에 점수 칸이 생깁니다. 비워 두면 쓰지 않습니다.',
  satisfaction: '투표자가 얻는 것',
  satisfactions: { cost: '선정된 사업의 비용', cardinality: '선정된 사업의 수', score: '준 점수' },
  completion: '쓰고 남은 예산은',
  completions: {
    none: '남겨 둡니다',
    add1: '몫을 조금씩 늘려 예산을 넘기 직전까지(Add1)',
    'add1-exhaustive': '몫을 늘리다가 더 들어갈 사업이 없으면 끝(Add1, 일찍 마침)',
    'add1-greedy': '몫을 늘린 다음 표가 많은 차례로',
    greedy: '표가 많은 차례로',
  },
  limits: '최소 기준과 상한',
  minVotes: '최소 득표수',
  minVotesHint: '이보다 적게 받은 사업은 선정하지 않습니다. 비워 두면 없습니다.',
  minShare: '최소 지지 비율(%)',
  minShareHint: '지지자 수만큼의 예산 몫이 비용의 이 비율에 못 미치면 선정하지 않습니다. 비워 두면 없습니다.',
  caps: '분야나 구역의 상한',
  capsHint: '한 무리의 사업에 쓸 수 있는 돈의 한도입니다.',
  capField: '무엇의',
  capFields: { category: '분야', neighborhood: '동네', district: '구역' },
  capValue: '이름',
  capMost: '한도',
  addCap: '상한 추가',
  cap: (n: number) => `상한 ${n}`,
  noGroups: '사업에 분야, 동네, 구역이 적혀 있지 않습니다.',
  ties: '같을 때 정하는 차례',
  tiesHint: '두 사업이 같으면 첫째 기준으로, 그래도 같으면 다음 기준으로 정합니다.',
  tie: (n: number) => `${n}째 기준`,
  tieNames: {
    votes: '표가 많은 쪽',
    cost: '비용이 적은 쪽',
    id: '사업 번호 차례',
    order: '목록에 적힌 차례',
    lot: '추첨',
  } as Record<string, string>,
  tieNone: '없음',
  lotNote:
    '추첨의 씨앗은 나중에 수탁자들이 만드는 열쇠에서 나오므로, 지금은 아무도 결과를 알 수 없고 나중에 누구나 다시 계산할 수 있습니다.',
  ruleExample: {
    greedy: (budget: string, a: string, b: string, misfit: 'skip' | 'stop') =>
      `예산이 ${budget}이고 표가 가장 많은 사업이 ${a}이면, ${b}이 남습니다. 다음 사업이 그보다 비싸면 ${
        misfit === 'skip' ? '건너뛰고 그다음 사업을 봅니다.' : '거기서 선정을 마칩니다.'
      }`,
    mes: (budget: string, share: string) =>
      `예산 ${budget}에 1,000명이 투표하면 한 사람의 몫은 ${share}입니다. 지지자들의 몫을 더해 비용이 되는 사업이 선정되고, 쓴 만큼 몫이 줍니다.`,
    phragmen: (cost: string, share: string) =>
      `비용이 ${cost}인 사업을 200명이 지지하면, 한 사람에게 ${share}씩 모였을 때 선정되고 그들의 돈은 0이 됩니다.`,
  },
};
