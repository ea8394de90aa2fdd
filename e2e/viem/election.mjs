// SPDX-License-Identifier: Apache-2.0

// Audits an election on the ledger with nothing of ours but the contracts' ABI:
// reads its state and logs, hashes every ballot, recomputes the chain of
// Belenios events and compares its head with the contract's, and sends a
// decision of a member organisation. Prints what it saw as one line of JSON.
//
//   node election.mjs '{"url":"http://127.0.0.1:8545","elections":"0x…","organisations":"0x…",
//     "uuid":"…","memberKey":"0x…","credit":"0x…"}'

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createPublicClient, createWalletClient, defineChain, encodeFunctionData, hexToBytes, http } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'

const input = JSON.parse(process.argv[2])
const abi = (name) => JSON.parse(readFileSync(new URL(`../../contracts/artifacts/${name}.json`, import.meta.url))).abi
const transport = http(input.url)
const id = await createPublicClient({ transport }).getChainId()
const chain = defineChain({
  id, name: 'ledger', nativeCurrency: { name: 'gas credit', symbol: 'CREDIT', decimals: 18 },
  rpcUrls: { default: { http: [input.url] } },
})
const reader = createPublicClient({ chain, transport, pollingInterval: 100 })

const address = await reader.readContract({
  address: input.elections, abi: abi('Elections'), functionName: 'byUuid', args: [input.uuid],
})
const election = { address, abi: abi('Election') }
const read = (functionName) => reader.readContract({ ...election, functionName })
const [phase, head, height, turnout] = await Promise.all(['phase', 'head', 'height', 'turnout'].map(read))

// Every ballot's tracker is the hash of its bytes.
const all = { fromBlock: 0n, strict: true }
const ballots = await reader.getContractEvents({ ...election, eventName: 'Ballot', ...all })
const sha256 = (data) => createHash('sha256').update(data).digest('hex')
const trackersAgree = ballots.every(({ args }) => '0x' + sha256(hexToBytes(args.ballot)) === args.tracker)

// The chain of Belenios events, from the logs alone.
const types = ['Setup', 'Ballot', 'EndBallots', 'EncryptedTally', 'Shuffle', 'EndShuffles', 'PartialDecryption', 'Result']
const events = await reader.getContractEvents({ ...election, eventName: 'BeleniosEvent', ...all })
let parent
for (const { args } of events) {
  const type = types[args.eventType]
  const payload = ['EndBallots', 'EndShuffles'].includes(type) ? '' : `,"payload":"${args.payload.slice(2)}"`
  const before = parent === undefined ? '' : `"parent":"${parent}",`
  parent = sha256(`{${before}"height":${args.height},"type":"${type}"${payload}}`)
}

// A decision of the organisation: gas credit for an account.
const organisations = { address: input.organisations, abi: abi('Organisations') }
const wallet = createWalletClient({ account: privateKeyToAccount(input.memberKey), chain, transport })
const data = encodeFunctionData({ abi: organisations.abi, functionName: 'grantCredit', args: [input.credit, 4711n] })
const hash = await wallet.writeContract({ ...organisations, functionName: 'propose', args: [input.organisations, data] })
const receipt = await reader.waitForTransactionReceipt({ hash, timeout: 30_000 })
const credit = await reader.getBalance({ address: input.credit })

console.log(JSON.stringify({
  phase, head: head.slice(2), computed: parent, height: Number(height), events: events.length,
  ballots: ballots.length, voters: Number(turnout[0]), trackersAgree, decision: receipt.status, credit: Number(credit),
}))
