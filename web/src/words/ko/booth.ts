// SPDX-License-Identifier: Apache-2.0

/** 남은 시간: 큰 단위 둘까지. */
function span(seconds: number): string {
  const [days, hours, minutes] = [
    Math.floor(seconds / 86400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  if (days > 0) return hours > 0 ? `${days}일 ${hours}시간` : `${days}일`;
  if (hours > 0) return minutes > 0 ? `${hours}시간 ${minutes}분` : `${hours}시간`;
  return minutes > 0 ? `${minutes}분` : '1분 미만';
}

export const booth = {
  title: '투표하기',
  steps: { label: '투표 단계', names: ['안내', '선택', '확인', '투표 코드', '제출'] },
  next: '다음',
  back: '이전 단계',
  problem: '문제가 생겼습니다',
  toElection: '투표 안내로',

  welcome: {
    start: '투표 시작하기',
    goOn: '이어서 선택하기',
    budget: '예산',
    projects: '사업',
    projectCount: (n: string) => `${n}개`,
    closes: '투표 마감',
    left: (seconds: number) => `${span(seconds)} 남았습니다`,
    turnout: '지금까지 투표한 사람',
    turnoutOf: (voters: string, roll: string) => `${roll}명 중 ${voters}명`,
    how: '투표 방법',
    secrecy: '비밀은 이렇게 지킵니다',
    again: '마음이 바뀌면',
    againText: '마감 전까지 몇 번이든 다시 투표할 수 있습니다. 마지막으로 낸 투표지 하나만 셉니다.',
    check: '제대로 들어갔는지 확인하려면',
    checkText:
      '투표하면 추적번호가 있는 접수증을 드립니다. 그 번호로 언제든, 어느 기기에서든 내 투표지가 원장에 있는지 확인할 수 있습니다. 접수증만으로는 무엇을 골랐는지 아무도 알 수 없습니다.',
    order: '먼저 고르고, 투표 코드는 마지막에 입력합니다. 회원 가입은 없습니다.',
    letterTaken: '안내문의 투표 코드를 받았습니다. 이 화면 안에만 두고 주소창에서는 지웠습니다.',
    memoryOnly: '고른 내용은 이 화면 안에만 있습니다. 화면을 닫거나 새로 고치면 사라집니다.',
  },
  secrecy: {
    encrypted: '선택은 이 기기 안에서 암호화되어 나갑니다. 이 서버도 내용을 볼 수 없습니다.',
    trustees: (count: string, needed: string) =>
      count === needed
        ? `암호를 푸는 열쇠는 수탁자 ${count}명이 나누어 가졌고, 모두 모여야 풀 수 있습니다.`
        : `암호를 푸는 열쇠는 수탁자 ${count}명이 나누어 가졌고, 그중 ${needed}명이 모여야 풀 수 있습니다.`,
    totals: '투표지는 한 장씩 열지 않습니다. 모두 더한 합계만 풉니다.',
    shuffled: '투표지는 누구의 것인지 알 수 없도록 여러 번 섞은 다음에 엽니다.',
  },
  /** 무엇을 골라야 하는지. */
  style: {
    any: '고르고 싶은 만큼 사업을 고릅니다.',
    anyOrdinal: '좋아하는 순서대로, 고르고 싶은 만큼 사업을 고릅니다.',
    anyPoints: '원하는 사업에 점수를 나누어 줍니다.',
    approval: (least: string, most: string) =>
      least === most
        ? `사업 ${most}개를 고릅니다.`
        : least === '0'
          ? `사업을 ${most}개까지 고릅니다.`
          : `사업을 ${least}개에서 ${most}개까지 고릅니다.`,
    one: '사업 하나를 고릅니다.',
    ordinal: (least: string, most: string) =>
      least === most
        ? `좋아하는 순서대로 사업 ${most}개를 고릅니다.`
        : least === '0'
          ? `좋아하는 순서대로 사업을 ${most}개까지 고릅니다.`
          : `좋아하는 순서대로 사업을 ${least}개에서 ${most}개까지 고릅니다.`,
    points: (least: string, most: string) =>
      least === '0' ? `사업 ${most}개까지 점수를 줍니다.` : `사업 ${least}개에서 ${most}개까지 점수를 줍니다.`,
    maxCost: (amount: string) => `고른 사업의 비용을 모두 더해 ${amount}을 넘을 수 없습니다.`,
    minCost: (amount: string) => `고른 사업의 비용을 모두 더해 ${amount} 이상이어야 합니다.`,
    maxPoints: (n: string) => `한 사업에는 ${n}점까지 줄 수 있습니다.`,
    minPoints: (n: string) => `점수를 준 사업에는 ${n}점 이상 줍니다.`,
    maxTotal: (n: string) => `점수는 모두 ${n}점까지 줄 수 있습니다.`,
    minTotal: (n: string) => `점수는 모두 ${n}점 이상 주어야 합니다.`,
    exactTotal: (n: string) => `점수 ${n}점을 모두 나누어 줍니다.`,
    districts: (n: string) => `내 지역 말고 다른 지역은 ${n}곳까지 고를 수 있습니다.`,
    ownProject: '내가 낸 사업에는 투표할 수 없습니다.',
    blank: '아무것도 고르지 않은 백지 투표도 낼 수 있습니다.',
  },
  /** 표가 어떻게 돈이 되는지. */
  rule: {
    title: '선정은 이렇게 합니다',
    greedyVotes: '득표가 많은 사업부터 예산 안에서 차례로 선정합니다.',
    greedyShare: '비용에 견주어 득표가 많은 사업부터 예산 안에서 차례로 선정합니다.',
    greedyCommittee: '주민 투표와 심사위원회 점수를 합한 점수가 높은 사업부터 예산 안에서 차례로 선정합니다.',
    skip: '비용이 남은 예산보다 큰 사업은 건너뜁니다.',
    stop: '비용이 남은 예산보다 큰 사업이 나오면 거기서 끝냅니다.',
    mes: '예산을 투표자 모두에게 똑같이 나눕니다. 한 사업을 고른 사람들의 몫을 모아 비용이 되면 그 사업을 선정합니다(균등 몫 방식).',
    phragmen:
      '투표자 모두에게 같은 속도로 돈이 쌓인다고 보고, 한 사업을 고른 사람들의 돈을 모아 비용이 되는 대로 그 사업을 선정합니다(프라그멘 방식).',
    minVotes: (n: string) => `${n}표 이상 받은 사업만 선정합니다.`,
  },
  closedStates: {
    early: '아직 투표가 시작되지 않았습니다',
    opens: (when: string) => `투표는 ${when}에 시작합니다.`,
    opensIn: (seconds: number) => `${span(seconds)} 뒤에 시작합니다.`,
    late: '투표가 마감되었습니다',
    closed: (when: string) => `투표는 ${when}에 끝났습니다.`,
    reload: '새로 확인하기',
    projects: '사업 보기',
    results: '결과 보기',
    check: '내 투표지 확인하기',
  },

  trust: {
    title: '이 투표가 진짜인지 확인',
    checking: '투표지와 열쇠를 확인하고 있습니다',
    checked: '확인했습니다',
    details: '무엇을 확인했나요?',
    ballot: '사업 목록과 규칙이 이 투표에 묶인 그대로입니다.',
    key: '암호 열쇠는 수탁자들이 만든 것이 맞습니다.',
    letter: '안내문에 적힌 지문과 같습니다.',
    ledger: (signed: string, of: string) => `원장의 검증자 ${of}곳 중 ${signed}곳의 서명으로 증명되었습니다.`,
    firstTime: '이 기기에서 처음 본 원장이므로, 안내문의 지문도 견주어 보면 더 확실합니다.',
    fingerprint: '이 투표의 지문',
    compare: '우편이나 문자로 받은 안내문에 적힌 지문과 같은지 보세요.',
    unproven: '아직 확인하지 못했습니다',
    unprovenText:
      '이 서버가 보여 주는 투표가 원장의 투표와 같은지 아직 확인하지 못했습니다. 고르는 것은 괜찮습니다. 내기 전에 다시 확인하거나, 안내문의 지문을 입력해 주세요.',
    enter: '안내문의 지문 16자리',
    enterHint: '안내문에 네 글자씩 네 묶음으로 적혀 있습니다.',
    enterButton: '지문 견주기',
    enterWrong: '지문이 다릅니다. 한 글자씩 다시 확인해 주세요. 그래도 다르면 투표하지 말고 담당 기관에 알려 주세요.',
    enterForm: '지문은 숫자와 a부터 f까지의 글자 16자리입니다.',
    again: '다시 확인하기',
    stopTitle: '여기서는 투표하지 마세요',
    stop: {
      fingerprint: '이 서버가 보여 주는 투표가 안내문의 투표와 다릅니다.',
      manifest: '사업 목록이나 규칙이 이 투표에 묶인 것과 다릅니다.',
      key: '암호 열쇠가 수탁자들이 만든 것이 아니거나 손상되었습니다.',
      object: '이 서버가 서로 맞지 않는 투표 자료를 보냈습니다.',
      ledger: '이 서버가 보여 주는 투표를 원장이 증명하지 않습니다.',
      anchor: '이 서버의 원장은 이 기기가 전에 본 원장이 아닙니다.',
    },
    stopText: '아직 아무것도 보내지 않았습니다. 주소가 맞는지 확인하고, 담당 기관에 아래 코드를 알려 주세요.',
  },

  choose: {
    title: '사업 고르기',
    tools: '찾기와 순서',
    search: '사업 찾기',
    district: '지역',
    category: '분야',
    all: '전체',
    order: '순서',
    orders: { shuffled: '무작위', number: '번호순', cheap: '비용 적은 순', dear: '비용 많은 순', name: '이름순' },
    shuffledNote: '순서는 방문할 때마다 무작위로 정해져, 어느 사업도 늘 먼저 나오지 않습니다.',
    found: (n: string, of: string) => (n === of ? `사업 ${of}개` : `사업 ${of}개 중 ${n}개`),
    none: '찾는 사업이 없습니다.',
    reset: '모두 보기',
    more: (n: string) => `사업 ${n}개 더 보기`,
    list: '사업 목록',
    cost: '비용',
    free: '비용 없음',
    number: '번호',
    place: '위치',
    about: '자세히',
    pickText: '선택',
    picked: '선택함',
    rankText: '순위에 넣기',
    ranked: (place: string) => `${place}순위`,
    points: (name: string) => `점수: ${name}`,
    pointsText: '점수',
    unit: '점',
    fewer: (name: string) => `점수 내리기: ${name}`,
    further: (name: string) => `점수 올리기: ${name}`,
    most: (n: string) => `${n}점까지`,
  },
  /** 고를 수 없는 까닭. */
  refused: {
    count: (most: string) => `이미 ${most}개를 골랐습니다. 바꾸려면 먼저 하나를 빼 주세요.`,
    cost: (left: string) => `남은 금액이 ${left}이라 고를 수 없습니다.`,
    total: (left: string) => `남은 점수가 ${left}점이라 줄 수 없습니다.`,
    districts: (most: string) => `다른 지역은 ${most}곳까지만 고를 수 있습니다.`,
    points: '이 점수는 줄 수 없습니다.',
  },
  /** 더 채워야 할 것. */
  lacking: {
    count: (more: string) => `${more}개를 더 골라 주세요.`,
    cost: (least: string) => `고른 사업의 비용이 모두 ${least} 이상이 되게 골라 주세요.`,
    total: (more: string) => `${more}점을 더 주세요.`,
    other: '규칙에 맞게 고쳐 주세요.',
  },
  bar: {
    any: (n: string) => `${n}개 선택`,
    label: '내 선택',
    count: (n: string, of: string) => `${of}개 중 ${n}개 선택`,
    ranked: (n: string, of: string) => `${of}개 중 ${n}개 순위`,
    money: (left: string) => `${left} 남음`,
    spent: (amount: string) => `합계 ${amount}`,
    points: (given: string, of: string) => `${of}점 중 ${given}점`,
    pointsGiven: (given: string) => `${given}점 줌`,
    pointsLeft: (n: string) => `${n}점 남음`,
    show: '고른 사업 보기',
    hide: '접기',
    review: '선택 확인하기',
    notCast: '아직 제출하지 않았습니다',
    costUsed: '쓴 금액',
    pointsUsed: '쓴 점수',
  },
  said: {
    added: (name: string) => `${name}, 골랐습니다.`,
    removed: (name: string) => `${name}, 뺐습니다.`,
    moved: (name: string, place: string) => `${name}, ${place}순위로 옮겼습니다.`,
    points: (name: string, n: string) => `${name}, ${n}점.`,
    full: '더 고를 수 없습니다.',
    cleared: '선택을 모두 지웠습니다.',
  },
  chosen: {
    list: '고른 사업',
    empty: '아직 고른 사업이 없습니다.',
    remove: (name: string) => `빼기: ${name}`,
    removeText: '빼기',
    up: (name: string) => `위로: ${name}`,
    down: (name: string) => `아래로: ${name}`,
    total: '비용 합계',
    totalPoints: '점수 합계',
    clear: '모두 지우기',
    points: (n: string) => `${n}점`,
  },

  review: {
    title: '고른 내용 확인',
    intro: '이대로 낼지 확인해 주세요. 아직 아무것도 나가지 않았습니다.',
    edit: '고치기',
    blankTitle: '아무것도 고르지 않았습니다',
    blank: '이대로 내면 백지 투표가 됩니다. 투표율에는 들어가고, 어느 사업에도 표를 주지 않습니다.',
    next: '맞습니다, 계속',
    anonymous: '여기까지는 누구인지 묻지 않았습니다. 다음은 투표 코드입니다.',
  },

  code: {
    title: '투표 코드 입력',
    intro: '안내문에 있는 투표 코드를 넣어 주세요. 코드는 저장하지 않으며, 코드로 고른 내용을 알 수 없습니다.',
    label: '투표 코드',
    hint: '22자입니다. 대문자와 소문자를 구별합니다. 숫자 0, 대문자 O와 I, 소문자 l은 쓰이지 않습니다.',
    count: (n: string) => `${n}자 입력했습니다.`,
    scan: 'QR 코드로 넣기',
    character: (c: string) =>
      ({
        '0': '코드에 숫자 0은 없습니다. 소문자 o일 수 있습니다.',
        O: '코드에 대문자 O는 없습니다. 소문자 o일 수 있습니다.',
        I: '코드에 대문자 I는 없습니다. 숫자 1이나 소문자 i일 수 있습니다.',
        l: '코드에 소문자 l은 없습니다. 숫자 1일 수 있습니다.',
      })[c] ?? `코드에 없는 글자입니다: ${c}`,
    tooLong: '코드가 너무 깁니다. 22자까지 넣어 주세요.',
    incomplete: (n: string) => `코드가 짧습니다. ${n}자를 더 넣어 주세요.`,
    empty: '투표 코드를 넣어 주세요.',
    checksum: '잘못 적은 글자가 있습니다. 안내문과 한 글자씩 견주어 보세요.',
    suspect: '잘못 적은 글자가 있는 것 같습니다. 안내문과 한 글자씩 견주어 보세요.',
    fine: '코드의 형식이 맞습니다.',
    fromLetter: '안내문의 QR 코드로 받은 투표 코드가 있습니다.',
    begins: (start: string) => `${start}로 시작하는 코드`,
    other: '다른 코드 쓰기',
    otherElection: '다른 투표의 QR 코드입니다. 이 투표의 안내문인지 확인해 주세요.',
    noCode: '이 QR 코드에는 투표 코드가 없습니다.',
    otherFingerprint: '이 안내문은 다른 투표의 것입니다. 안내문의 지문이 이 투표의 지문과 다릅니다.',
    notOnRoll: '이 투표의 명부에 없는 코드입니다. 잘못 적은 글자가 없는지, 이 투표의 안내문인지 확인해 주세요.',
    checking: '코드를 확인하고 있습니다',
    next: '코드 확인',
    weight: (n: string) => `이 코드는 ${n}표로 셉니다.`,
  },

  confirm: {
    title: '제출하기 전 마지막 확인',
    sealing: '이 기기에서 암호화하고 있습니다',
    sealed: '고른 내용을 암호화해 봉했습니다. 아직 제출하지 않았습니다.',
    commitment: '봉인 번호',
    cast: '투표지 제출하기',
    castNote: '누르면 투표지가 제출됩니다. 마감 전까지 다시 투표하면 바꿀 수 있습니다.',
    audit: '이 투표지 점검하기',
    auditNote:
      '기기가 고른 대로 암호화했는지 의심되면 점검할 수 있습니다. 봉인을 열어 보여 주고, 열어 본 투표지는 버린 뒤 새로 암호화합니다. 먼저 봉인 번호의 앞 8글자를 적어 두세요.',
    auditSummary: '기기를 믿어도 되는지 점검하려면',
    notChecked: '투표가 진짜인지 확인하지 못해 아직 제출할 수 없습니다.',
    yours: '제출할 내용',
  },
  audit: {
    title: '봉인을 열었습니다',
    spent: '열어 본 이 투표지는 제출되지 않습니다.',
    contained: '이 투표지에 들어 있던 내용',
    asChosen: '고른 내용과 같습니다.',
    differs: '고른 내용과 다릅니다. 이 기기로 투표하지 말고 담당 기관에 알려 주세요.',
    how: '다른 기기로 다시 계산해 보기',
    howText:
      '이 화면이 거짓말을 할 수도 있으니, 파일을 다른 컴퓨터로 옮겨 아래 명령으로 다시 계산해 보세요. 봉인 번호가 열기 전에 본 것과 같고 내용이 고른 것과 같아야 합니다.',
    save: '점검 파일 저장',
    copy: '점검 파일 내용 복사',
    showQr: 'QR 코드로 옮기기',
    qrLabel: (n: string, of: string) => `점검 파일 QR 코드, ${of}장 중 ${n}장`,
    qrNext: '다음 QR 코드',
    qrText: '다른 기기로 순서대로 읽어 이어 붙이면 점검 파일이 됩니다.',
    secret:
      '이 파일에는 방금 고른 내용이 그대로 들어 있습니다. 다른 사람에게 보이고 싶지 않으면 고른 내용을 바꾸어 점검하세요.',
    text: '점검 파일 내용',
    again: '새로 암호화하고 계속하기',
    change: '고른 내용 바꾸기',
  },

  casting: {
    title: '투표지를 제출하고 있습니다',
    signing: '투표지를 만들고 있습니다',
    sending: '원장으로 보내고 있습니다',
    again: (attempt: string) => `다시 보내고 있습니다 (${attempt}번째)`,
    waiting: (seconds: string) =>
      `연결이 느립니다. ${seconds}초 뒤 같은 투표지를 다시 보냅니다. 여러 번 보내도 한 번만 셉니다.`,
    received: '서버가 받았습니다. 원장에 기록되기를 기다리고 있습니다.',
    keep: '이 화면을 닫지 말고 기다려 주세요.',
    tracker: '추적번호',
    trackerNote: '연결이 끊겨도 이 번호로 나중에 확인할 수 있습니다.',
    stop: '보내기를 멈추고 돌아가기',
    stopNote: '이미 보낸 투표지는 들어갔을 수 있습니다. 추적번호로 확인하거나 다시 투표하면 됩니다.',
    failed: '투표지를 제출하지 못했습니다',
    kept: '고른 내용은 그대로 있습니다.',
    retry: '다시 제출하기',
    toReview: '고른 내용으로 돌아가기',
  },

  receipt: {
    title: '투표지가 들어갔습니다',
    lead: '원장에 기록되었습니다. 다시 투표하지 않는 한 이 투표지를 셉니다.',
    leadUntil: (when: string) => `${when}까지는 다시 투표해 바꿀 수 있습니다.`,
    tracker: '추적번호',
    block: '블록',
    time: '기록된 시각',
    replaces: '먼저 낸 투표지는 이것으로 바뀌었습니다.',
    proving: '원장의 증명을 이 기기에서 확인하고 있습니다',
    proven: (signed: string, of: string) =>
      `검증자 ${of}곳 중 ${signed}곳의 서명으로 원장에 있음을 이 기기가 직접 확인했습니다.`,
    unproven: '서버는 기록되었다고 하지만, 원장의 증명은 아직 확인하지 못했습니다. 나중에 추적번호로 확인해 주세요.',
    notIn:
      '서버는 기록되었다고 하지만 원장의 증명과 다릅니다. 다른 주소에서 추적번호를 확인하고 담당 기관에 알려 주세요.',
    provingAgain: '다시 확인하기',
    save: '그림으로 저장',
    print: '인쇄',
    copy: '추적번호 복사',
    share: '공유',
    check: '내 투표지 확인하기',
    again: '다시 투표하기',
    done: '투표 안내로 돌아가기',
    qrLabel: '내 투표지를 확인하는 주소의 QR 코드',
    qrNote: '다른 기기로 찍으면 확인 화면이 열립니다.',
    secret: '접수증에는 무엇을 골랐는지가 없습니다. 보여 주어도 괜찮습니다.',
    next: '다음에 할 수 있는 일',
    pictureTitle: '투표 접수증',
    pictureFoot: '이 접수증으로는 무엇을 골랐는지 알 수 없습니다.',
    fileName: '투표-접수증.png',
    cleared: '이 화면에서 고른 내용과 투표 코드를 지웠습니다.',
  },

  leave: {
    title: '아직 제출하지 않았습니다',
    text: '이 화면을 떠나면 고른 내용이 사라집니다.',
    stay: '계속 투표하기',
    go: '제출하지 않고 나가기',
  },

  /** 코드별 한 문장; common.problems에 없는 것만. */
  problems: {
    'script-error': '화면에 오류가 생겼습니다. 고른 내용은 그대로 있으니 돌아가서 계속해 주세요.',
    'receipt-differs': '서버가 다른 투표지의 접수증을 보냈습니다. 다른 주소에서 추적번호를 확인해 주세요.',
    'manifest-malformed': '이 투표의 사업 목록을 읽을 수 없습니다.',
    'bad-proof': '투표지를 만들다가 오류가 생겼습니다. 다시 제출해 주세요.',
    failed: '암호화 프로그램이 멈추었습니다. 다시 시도해 주세요.',
    state: '순서가 어긋났습니다. 돌아가서 다시 시도해 주세요.',
    code: '투표 코드의 형식이 맞지 않습니다.',
    answers: '고른 내용이 규칙에 맞지 않습니다. 고친 뒤 다시 시도해 주세요.',
    unsupported: '이 화면은 이런 투표를 아직 다루지 못합니다.',
  } as Record<string, string>,
};
