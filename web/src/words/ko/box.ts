// SPDX-License-Identifier: Apache-2.0
export const box = {
  title: (name: string) => `${name} 투표함`,
  intro:
    '들어온 표의 추적번호를 새것부터 모두 보여 줍니다. 추적번호로는 누구의 표인지도, 무엇을 골랐는지도 알 수 없습니다. 자기 접수증에 있는 번호를 찾아보세요.',
  count: (ballots: string, voters: string) => `표 ${ballots}장, 투표한 사람 ${voters}명`,
  replacedNote: '다시 투표하면 앞의 표는 남아 있지만 세지 않습니다.',
  list: '추적번호 목록',
  empty: '아직 들어온 표가 없습니다.',
  block: (n: string) => `블록 ${n}`,
  replaced: '다시 투표하여 바뀜',
  counted: '셉니다',
  newer: (n: string) => `새로 들어온 표 ${n}장 보기`,
  more: '앞의 표 더 보기',
  end: '처음 들어온 표까지 모두 보았습니다.',
  find: {
    label: '추적번호로 찾기',
    hint: '접수증에 있는 43자 또는 64자의 번호',
    button: '찾기',
    malformed: '추적번호가 아닙니다. 43자(영문·숫자와 +, /) 또는 64자(0-9, a-f)인지 확인해 주세요.',
  },
  toElection: '투표 안내',
};
