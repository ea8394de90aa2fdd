// SPDX-License-Identifier: Apache-2.0

interface ActionText {
  /** The button. */
  label: string;
  /** What it does, before it is done. */
  what: string;
  /** What was checked, or will be, and what cannot be undone. */
  note?: string;
}

/** By the office's names of actions. */
export const actions = {
  of: {
    ceremony: {
      label: '열쇠 만들기에 참여',
      what: '수탁자들이 함께 투표의 열쇠를 만듭니다. 다른 수탁자의 차례를 기다리며, 열쇠가 완성되고 확인되면 끝납니다.',
      note: '단계마다 다른 수탁자의 자료를 검사합니다. 틀린 것이 있으면 멈추고 원장에 알립니다.',
    },
    credentials: {
      label: '투표 코드 만들기',
      what: '유권자마다 비밀 코드를 하나씩 만듭니다. 코드는 이 컴퓨터의 폴더에만 있고 아무 데도 보내지 않습니다.',
      note: '코드를 가진 사람은 누구나 그 사람으로 투표할 수 있습니다. 나눠 준 뒤에는 파일을 지우세요.',
    },
    'publish-roll': {
      label: '명부 공개',
      what: '코드에서 만든 공개 명부를 원장에 올립니다. 이름도 코드도 들어 있지 않습니다.',
      note: '올린 뒤에는 코드를 다시 만들 수 없습니다.',
    },
    prepare: { label: '투표 준비', what: '완성된 열쇠와 명부로 투표 자료를 만들어 원장에 저장합니다.' },
    open: {
      label: '개시 승인',
      what: '열쇠, 명부, 투표 내용을 처음부터 다시 계산해 같을 때만 개시를 승인합니다.',
      note: '정해진 수의 기관이 승인하면 열립니다. 투표지는 시작 시각부터 받습니다.',
    },
    close: {
      label: '일찍 마감하기',
      what: '마감 시각 전에 투표를 닫는 데 찬성합니다.',
      note: '정해진 수의 기관이 찬성하면 바로 닫히며 되돌릴 수 없습니다.',
    },
    'end-ballots': { label: '투표 마감', what: '마감 시각이 지났으므로 투표함을 닫습니다.' },
    tally: { label: '집계 시작', what: '유효한 투표지를 모아 암호화된 채로 집계 자료를 만듭니다.' },
    'end-shuffles': { label: '섞기 끝내기', what: '충분한 수의 수탁자가 섞었습니다. 섞기를 끝내고 개표로 넘어갑니다.' },
    result: {
      label: '결과 올리기',
      what: '수탁자들의 해독을 모아 결과를 계산하고 원장에 올립니다. 검증 노드들이 다시 계산합니다.',
    },
    shuffle: {
      label: '투표지 섞기',
      what: '모든 투표지와 앞선 섞기를 검사한 다음, 투표지를 섞어 누구의 것인지 알 수 없게 합니다.',
    },
    decrypt: {
      label: '개표하기',
      what: '모든 투표지와 집계를 검사한 다음, 수탁자의 비밀로 자기 몫을 해독합니다.',
      note: '검사에서 틀린 것이 나오면 해독하지 않습니다.',
    },
    'record-awards': { label: '선정 결과 기록', what: '선정된 사업과 금액을 공개 장부에 적습니다.' },
    'replace-trustee': {
      label: '수탁자 바꾸기',
      what: '멈췄거나 잘못한 수탁자를 다른 사람으로 바꾸는 데 찬성합니다. 열쇠 만들기가 처음부터 다시 시작됩니다.',
    },
    'restart-ceremony': {
      label: '열쇠 만들기 다시 시작',
      what: '같은 수탁자들로 열쇠 만들기를 처음부터 다시 하는 데 찬성합니다.',
    },
    create: { label: '투표 만들기', what: '투표를 원장에 만들고 내용을 고정합니다.' },
  } as Record<string, ActionText>,
  as: (account: string) => `${account} 계정으로`,
  passphrase: '비밀 문구',
  passphraseHint:
    '이 수탁자의 비밀 파일을 여는 문구입니다. 이 컴퓨터의 프로그램에만 건네지고, 쓰고 나면 바로 지우며, 어디에도 저장하지 않습니다.',
  newPassphrase: '새 비밀 문구',
  newPassphraseHint:
    '비밀 파일을 잠글 문구를 정합니다. 8자 이상, 여러 낱말로 된 문구가 좋습니다. 개표할 때 다시 필요하며, 잊으면 아무도 되살릴 수 없습니다.',
  repeat: '새 비밀 문구 다시',
  lost: '비밀 문구를 잊으면 이 수탁자는 개표할 수 없습니다. 비밀 파일과 다른 곳에 적어 두세요.',
  show: '입력한 문구 보기',
  voters: '유권자 목록',
  votersHint: '한 줄에 한 사람씩 적습니다. 파일을 올려도 됩니다.',
  register: '유권자 명단',
  registerHint:
    '한 줄에 한 사람씩 ‘번호,구역’으로 적습니다. 다른 구역도 고른 사람은 ‘번호,구역,다른 구역’으로 적습니다.',
  votersFile: '파일에서 읽기(.txt, .csv)',
  votersRead: (n: string) => `${n}명을 읽었습니다.`,
  how: '유권자를 어떻게 알려 줄까요?',
  byList: '목록으로',
  byCount: '인원수만',
  count: '인원수',
  countHint: '목록 없이 코드만 만듭니다. 편지에는 차례 번호가 적힙니다.',
  replace: '이미 만든 코드를 버리고 다시 만들기',
  replaceHint: '이미 나눠 준 코드는 쓸 수 없게 됩니다.',
  previous: '빠질 수탁자',
  replacement: '새 수탁자',
  reason: '까닭',
  reasonHint: '원장에 공개로 남습니다.',
  choose: '고르세요',
  sure: '되돌릴 수 없다는 것을 알고 있습니다.',
  missing: {
    passphrase: '비밀 문구를 적어 주세요.',
    short: '비밀 문구는 8자 이상이어야 합니다.',
    differs: '두 문구가 다릅니다.',
    voters: '유권자를 한 사람 이상 적어 주세요.',
    count: '1 이상의 수를 적어 주세요.',
    replace: '이미 만든 코드가 있습니다. 다시 만들려면 위 칸에 표시해 주세요.',
    trustee: '수탁자를 골라 주세요.',
    reason: '까닭을 적어 주세요.',
    sure: '확인 칸에 표시해 주세요.',
  },
};
