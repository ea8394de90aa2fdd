// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../ko/index.ts';

const counted = (n: number | string, one: string, many: string): string => `${n} ${String(n) === '1' ? one : many}`;

/** Time left, in its two largest units. */
function span(seconds: number): string {
  const [days, hours, minutes] = [
    Math.floor(seconds / 86400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  const parts = [
    days > 0 && counted(days, 'day', 'days'),
    hours > 0 && counted(hours, 'hour', 'hours'),
    days === 0 && minutes > 0 && counted(minutes, 'minute', 'minutes'),
  ].filter((part) => part !== false);
  return parts.join(' ') || 'less than a minute';
}

const projects = (n: string) => counted(n, 'project', 'projects');
const points = (n: string) => counted(n, 'point', 'points');

export const booth: Words['booth'] = {
  title: 'Vote',
  steps: { label: 'Steps of voting', names: ['About', 'Choose', 'Review', 'Code', 'Cast'] },
  next: 'Next',
  back: 'Back',
  problem: 'Something went wrong',
  toElection: 'About this election',

  welcome: {
    start: 'Start voting',
    goOn: 'Go on choosing',
    budget: 'Budget',
    projects: 'Projects',
    projectCount: (n) => n,
    closes: 'Voting ends',
    left: (seconds) => `${span(seconds)} left`,
    turnout: 'Voters so far',
    turnoutOf: (voters, roll) => `${voters} of ${roll}`,
    how: 'How to vote',
    secrecy: 'How your vote stays secret',
    again: 'If you change your mind',
    againText: 'You may vote again as often as you like until voting ends. Only the last ballot you cast is counted.',
    check: 'To check that your ballot is in',
    checkText:
      'You get a receipt with a tracker. With it you can look up at any time, on any device, that your ballot is in the ledger. Nobody can tell from a receipt what you chose.',
    order: 'You choose first, and enter your voting code last. There is no account.',
    letterTaken:
      'We have the voting code of your letter. It is kept in this page only, and no longer in the address bar.',
    memoryOnly: 'What you choose stays in this page only. It is gone when you close or reload it.',
  },
  secrecy: {
    encrypted: 'Your choice is encrypted on this device before it leaves. This server cannot read it either.',
    trustees: (count, needed) =>
      count === needed
        ? `The key is shared by ${counted(count, 'trustee', 'trustees')}, who must all come together to decrypt.`
        : `The key is shared by ${counted(count, 'trustee', 'trustees')}; ${needed} of them must come together to decrypt.`,
    totals: 'Ballots are never opened one by one: only the totals of all are decrypted.',
    shuffled: 'Ballots are shuffled several times, so that nobody knows whose they are, before they are opened.',
  },
  style: {
    any: 'Choose as many projects as you like.',
    anyOrdinal: 'Rank as many projects as you like, best first.',
    anyPoints: 'Give points to the projects you like.',
    approval: (least, most) =>
      least === most
        ? `Choose ${projects(most)}.`
        : least === '0'
          ? `Choose up to ${projects(most)}.`
          : `Choose ${least} to ${most} projects.`,
    one: 'Choose one project.',
    ordinal: (least, most) =>
      least === most
        ? `Rank ${projects(most)}, best first.`
        : least === '0'
          ? `Rank up to ${projects(most)}, best first.`
          : `Rank ${least} to ${most} projects, best first.`,
    points: (least, most) =>
      least === '0' ? `Give points to up to ${projects(most)}.` : `Give points to ${least} to ${most} projects.`,
    maxCost: (amount) => `The projects you choose may cost ${amount} together at most.`,
    minCost: (amount) => `The projects you choose must cost ${amount} together at least.`,
    maxPoints: (n) => `A project may get up to ${points(n)}.`,
    minPoints: (n) => `A project that gets points gets at least ${n}.`,
    maxTotal: (n) => `You may give up to ${points(n)} in all.`,
    minTotal: (n) => `You must give at least ${points(n)} in all.`,
    exactTotal: (n) => `Share out all of your ${points(n)}.`,
    districts: (n) => `Besides your own district you may choose from ${counted(n, 'other', 'others')}.`,
    ownProject: 'You may not vote for a project of your own.',
    blank: 'You may also cast a blank ballot, with nothing chosen.',
  },
  rule: {
    title: 'How projects are funded',
    greedyVotes: 'Projects are funded from the most votes down, as far as the budget goes.',
    greedyShare: 'Projects are funded from the most votes for their cost down, as far as the budget goes.',
    greedyCommittee:
      'Projects are funded from the best combined score of residents and committee down, as far as the budget goes.',
    skip: 'A project that costs more than what is left is passed over.',
    stop: 'It ends with the first project that costs more than what is left.',
    mes: 'Every voter has the same share of the budget. A project is funded when those who chose it can pay for it together with their shares (Method of Equal Shares).',
    phragmen:
      'Every voter earns money at the same speed. A project is funded as soon as those who chose it can pay for it together (Phragmén’s method).',
    minVotes: (n) => `Only projects with at least ${counted(n, 'vote', 'votes')} are funded.`,
  },
  closedStates: {
    early: 'Voting has not begun yet',
    opens: (when) => `Voting begins on ${when}.`,
    opensIn: (seconds) => `It begins in ${span(seconds)}.`,
    late: 'Voting has ended',
    closed: (when) => `Voting ended on ${when}.`,
    reload: 'Look again',
    projects: 'See the projects',
    results: 'See the results',
    check: 'Check my ballot',
  },

  trust: {
    title: 'Is this the real election?',
    checking: 'Checking the ballot and the key',
    checked: 'Checked',
    details: 'What was checked?',
    ballot: 'The projects and the rule are those that this election is bound to.',
    key: 'The key is the one that the trustees made.',
    letter: 'The fingerprint is that of your letter.',
    ledger: (signed, of) => `Proven by the signatures of ${signed} of the ledger’s ${of} validators.`,
    firstTime:
      'This device sees this ledger for the first time: comparing the fingerprint with your letter makes it certain.',
    fingerprint: 'Fingerprint of this election',
    compare: 'Compare it with the one in the letter or message that you got.',
    unproven: 'Not checked yet',
    unprovenText:
      'We could not check yet that the election this server shows is the one in the ledger. You may choose meanwhile. Before you cast, check again, or enter the fingerprint of your letter.',
    enter: 'The 16 characters of your letter’s fingerprint',
    enterHint: 'They stand in your letter in four groups of four.',
    enterButton: 'Compare the fingerprint',
    enterWrong:
      'The fingerprint differs. Check it character by character. If it still differs, do not vote here and tell the authority.',
    enterForm: 'A fingerprint has 16 characters: digits, and letters from a to f.',
    again: 'Check again',
    stopTitle: 'Do not vote here',
    stop: {
      fingerprint: 'The election that this server shows is not the one of your letter.',
      manifest: 'The projects or the rule are not those that this election is bound to.',
      key: 'The key is not the one that the trustees made, or it is damaged.',
      object: 'This server sent parts of an election that contradict each other.',
      ledger: 'The ledger does not prove the election that this server shows.',
      anchor: 'The ledger of this server is not the one that this device saw before.',
    },
    stopText: 'Nothing has been sent. Check the address, and tell the authority the code below.',
  },

  choose: {
    title: 'Choose projects',
    tools: 'Search, filter, order',
    search: 'Find projects',
    district: 'District',
    category: 'Category',
    all: 'All',
    order: 'Order',
    orders: {
      shuffled: 'Shuffled',
      number: 'By number',
      cheap: 'Lowest cost first',
      dear: 'Highest cost first',
      name: 'By name',
    },
    shuffledNote: 'The order is shuffled anew at every visit, so that no project always comes first.',
    found: (n, of) => (n === of ? projects(of) : `${n} of ${projects(of)}`),
    none: 'No project matches.',
    reset: 'Show all',
    more: (n) => `Show ${n} more ${n === '1' ? 'project' : 'projects'}`,
    list: 'Projects',
    cost: 'Cost',
    free: 'No cost',
    number: 'Number',
    place: 'Place',
    about: 'More about it',
    pickText: 'Choose',
    picked: 'Chosen',
    rankText: 'Rank',
    ranked: (place) => `No. ${place}`,
    points: (name) => `Points: ${name}`,
    pointsText: 'Points',
    unit: 'pts',
    fewer: (name) => `Fewer points: ${name}`,
    further: (name) => `More points: ${name}`,
    most: (n) => `up to ${n}`,
  },
  refused: {
    count: (most) => `You have chosen ${most} already. Take one out to choose another.`,
    cost: (left) => `Only ${left} is left.`,
    total: (left) => `Only ${points(left)} left.`,
    districts: (most) => `You may choose from ${counted(most, 'other district', 'other districts')} only.`,
    points: 'These points cannot be given.',
  },
  lacking: {
    count: (more) => `Please choose ${more} more.`,
    cost: (least) => `Please choose projects that cost ${least} together at least.`,
    total: (more) => `Please give ${points(more)} more.`,
    other: 'Please change it as the rule says.',
  },
  bar: {
    any: (n) => `${n} chosen`,
    label: 'My choice',
    count: (n, of) => `${n} of ${of} chosen`,
    ranked: (n, of) => `${n} of ${of} ranked`,
    money: (left) => `${left} left`,
    spent: (amount) => `${amount} in all`,
    points: (given, of) => `${given} of ${points(of)}`,
    pointsGiven: (given) => `${points(given)} given`,
    pointsLeft: (n) => `${points(n)} left`,
    show: 'Show what I chose',
    hide: 'Hide',
    review: 'Review my choice',
    notCast: 'Not cast yet',
    costUsed: 'Money used',
    pointsUsed: 'Points used',
  },
  said: {
    added: (name) => `${name}: chosen.`,
    removed: (name) => `${name}: taken out.`,
    moved: (name, place) => `${name}: now number ${place}.`,
    points: (name, n) => `${name}: ${points(n)}.`,
    full: 'You cannot choose more.',
    cleared: 'Nothing is chosen now.',
  },
  chosen: {
    list: 'Chosen projects',
    empty: 'No project is chosen yet.',
    remove: (name) => `Take out: ${name}`,
    removeText: 'Take out',
    up: (name) => `Up: ${name}`,
    down: (name) => `Down: ${name}`,
    total: 'Cost in all',
    totalPoints: 'Points in all',
    clear: 'Take all out',
    points,
  },

  review: {
    title: 'Review your choice',
    intro: 'Please check it. Nothing has left this device yet.',
    edit: 'Change it',
    blankTitle: 'Nothing is chosen',
    blank: 'This is a blank ballot. It counts for the turnout and for no project.',
    next: 'That is right, go on',
    anonymous: 'So far nobody asked who you are. Your voting code comes next.',
  },

  code: {
    title: 'Enter your voting code',
    intro: 'Enter the voting code of your letter. It is not stored, and nobody can learn from it what you chose.',
    label: 'Voting code',
    hint: '22 characters. Capital and small letters differ. There is no digit 0, no capital O or I, and no small l.',
    count: (n) => `${counted(n, 'character', 'characters')} entered.`,
    scan: 'Scan the QR code',
    character: (c) =>
      ({
        '0': 'Codes have no digit 0. It may be a small o.',
        O: 'Codes have no capital O. It may be a small o.',
        I: 'Codes have no capital I. It may be the digit 1 or a small i.',
        l: 'Codes have no small l. It may be the digit 1.',
      })[c] ?? `Codes do not have this character: ${c}`,
    tooLong: 'This is too long. A code has 22 characters.',
    incomplete: (n) => `This is too short: ${counted(n, 'character is', 'characters are')} missing.`,
    empty: 'Please enter your voting code.',
    checksum: 'A character is wrong. Compare it with your letter, one by one.',
    suspect: 'A character seems to be wrong. Compare it with your letter, one by one.',
    fine: 'The code has the right form.',
    fromLetter: 'We have the voting code from the QR code of your letter.',
    begins: (start) => `Code beginning with ${start}`,
    other: 'Use another code',
    otherElection: 'This QR code is of another election. Please check that the letter is of this one.',
    noCode: 'This QR code holds no voting code.',
    otherFingerprint: 'This letter is of another election: its fingerprint differs from the one of this election.',
    notOnRoll:
      'This code is not on the roll of this election. Check each character, and that the letter is of this election.',
    checking: 'Checking the code',
    next: 'Check the code',
    weight: (n) => `This code counts ${counted(n, 'vote', 'votes')}.`,
  },

  confirm: {
    title: 'Last step before casting',
    sealing: 'Encrypting on this device',
    sealed: 'Your choice is encrypted and sealed. It is not cast yet.',
    commitment: 'Seal number',
    cast: 'Cast my ballot',
    castNote: 'This casts your ballot. You may change it by voting again until voting ends.',
    audit: 'Audit this ballot',
    auditNote:
      'If you doubt that this device encrypts what you chose, audit it: the seal is opened and shown. A ballot that was opened is thrown away, and your choice is encrypted afresh. First write down the first 8 characters of the seal number.',
    auditSummary: 'To test whether this device is honest',
    notChecked: 'You cannot cast yet, because the election has not been checked.',
    yours: 'What will be cast',
  },
  audit: {
    title: 'The seal is open',
    spent: 'This opened ballot will never be cast.',
    contained: 'What this ballot contained',
    asChosen: 'It is what you chose.',
    differs: 'It is not what you chose. Do not vote on this device, and tell the authority.',
    how: 'Compute it again on another device',
    howText:
      'This page could be lying. Take the file to another computer and compute it again with the commands below. The seal number must be the one you saw before, and the content what you chose.',
    save: 'Save the audit file',
    copy: 'Copy the audit file',
    showQr: 'Move it by QR codes',
    qrLabel: (n, of) => `QR code ${n} of ${of} of the audit file`,
    qrNext: 'Next QR code',
    qrText: 'Read them in order with another device and join the texts: that is the audit file.',
    secret: 'This file holds what you just chose. If nobody should see it, change your choice before you audit.',
    text: 'Text of the audit file',
    again: 'Encrypt afresh and go on',
    change: 'Change my choice',
  },

  casting: {
    title: 'Casting your ballot',
    signing: 'Making the ballot',
    sending: 'Sending it to the ledger',
    again: (attempt) => `Sending it again (attempt ${attempt})`,
    waiting: (seconds) =>
      `The connection is slow. The same ballot is sent again in ${counted(seconds, 'second', 'seconds')}. However often it is sent, it counts once.`,
    received: 'The server has it. Waiting for the ledger to record it.',
    keep: 'Please keep this page open.',
    tracker: 'Tracker',
    trackerNote: 'If the connection breaks, look your ballot up with it later.',
    stop: 'Stop sending and go back',
    stopNote: 'What was sent may have arrived. Look it up with the tracker, or simply vote again.',
    failed: 'Your ballot could not be cast',
    kept: 'Your choice is still here.',
    retry: 'Cast it again',
    toReview: 'Back to my choice',
  },

  receipt: {
    title: 'Your ballot is in',
    lead: 'It is recorded in the ledger, and it counts unless you vote again.',
    leadUntil: (when) => `You may change it by voting again until ${when}.`,
    tracker: 'Tracker',
    block: 'Block',
    time: 'Recorded at',
    replaces: 'It replaces the ballot that you cast before.',
    proving: 'Checking the ledger’s proof on this device',
    proven: (signed, of) =>
      `This device checked itself that the ballot is in the ledger, by the signatures of ${signed} of ${of} validators.`,
    unproven:
      'The server says that it is recorded, but we could not check the ledger’s proof yet. Please look it up later with the tracker.',
    notIn:
      'The server says that it is recorded, but the ledger’s proof says otherwise. Look the tracker up at another address, and tell the authority.',
    provingAgain: 'Check again',
    save: 'Save as a picture',
    print: 'Print',
    copy: 'Copy the tracker',
    share: 'Share',
    check: 'Check my ballot',
    again: 'Vote again',
    done: 'Back to the election',
    qrLabel: 'QR code of the address that checks your ballot',
    qrNote: 'Scan it with another device to open the check.',
    secret: 'A receipt does not say what you chose. You may show it to others.',
    next: 'What you can do now',
    pictureTitle: 'Voting receipt',
    pictureFoot: 'Nobody can tell from this receipt what was chosen.',
    fileName: 'voting-receipt.png',
    cleared: 'Your choice and your voting code are no longer in this page.',
  },

  leave: {
    title: 'Not cast yet',
    text: 'If you leave this page, your choice is gone.',
    stay: 'Go on voting',
    go: 'Leave without casting',
  },

  problems: {
    'script-error': 'This page has run into an error. Your choice is still here: go back and carry on.',
    'receipt-differs': 'The server sent the receipt of another ballot. Look your tracker up at another address.',
    'manifest-malformed': 'The list of projects of this election cannot be read.',
    'bad-proof': 'Something went wrong while the ballot was made. Please cast it again.',
    failed: 'The encryption has stopped. Please try again.',
    state: 'Something was out of order. Go back and try again.',
    code: 'This does not have the form of a voting code.',
    answers: 'The choice does not fit the rule. Please change it and try again.',
    unsupported: 'This page cannot handle this kind of election yet.',
  },
};
