// SPDX-License-Identifier: Apache-2.0

// Uses a node as any Ethereum application would and prints what it saw as one
// line of JSON. Nothing here knows what the contract is for.
//
//   node client.mjs '{"url":"http://127.0.0.1:8545","privateKey":"0x…",
//     "to":"0x…","data":"0x…","event":"event Transfer(address indexed from, …)"}'
//
// It calls `to` with `data`, sends the same as a signed transaction and reads
// the event back from the logs. Exit status 1 and a message on standard error
// when anything fails.

import { createPublicClient, createWalletClient, defineChain, http, parseAbiItem, webSocket } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'

const { url, privateKey, to, data, event } = JSON.parse(process.argv[2] ?? '{}')
if (!url) {
  console.error('usage: node client.mjs \'{"url":…,"privateKey":…,"to":…,"data":…,"event":…}\'')
  process.exit(2)
}

const transport = http(url)
const id = await createPublicClient({ transport }).getChainId()
const chain = defineChain({
  id,
  name: 'ledger',
  nativeCurrency: { name: 'gas credit', symbol: 'CREDIT', decimals: 18 },
  rpcUrls: { default: { http: [url] } },
})
const reader = createPublicClient({ chain, transport, pollingInterval: 100 })
const account = privateKeyToAccount(privateKey)
const wallet = createWalletClient({ account, chain, transport })

// Blocks: the newest, the final one, and the first by hash.
const genesis = await reader.getBlock({ blockNumber: 0n })
const sameGenesis = await reader.getBlock({ blockHash: genesis.hash })
const finalized = await reader.getBlock({ blockTag: 'finalized' })

// A call, an estimate, a signed transaction with viem's own choice of fees.
const call = await reader.call({ account, to, data })
const gas = await reader.estimateGas({ account, to, data })
const hash = await wallet.sendTransaction({ to, data })
const receipt = await reader.waitForTransactionReceipt({ hash, timeout: 30_000 })

// Logs, decoded by the event's signature, over the whole chain.
const logs = await reader.getLogs({ address: to, event: parseAbiItem(event), fromBlock: 0n, strict: true })
const mine = logs.find((log) => log.transactionHash === hash)

// New blocks over WebSocket.
const socket = webSocket(url.replace(/^http/, 'ws'))
const live = createPublicClient({ chain, transport: socket })
const watched = await new Promise((resolve, reject) => {
  const timer = setTimeout(() => reject(new Error('no new block over WebSocket in 20 s')), 20_000)
  const stop = live.watchBlocks({
    onBlock: (block) => { clearTimeout(timer); stop(); resolve(block.number) },
    onError: reject,
  })
})

// What must fail does, with a message that says why.
const refusal = await wallet
  .sendTransaction({ to, data, nonce: 0, gas: 21_000_000n })
  .then(() => 'none', (error) => error.details ?? error.message)

const out = {
  chainId: id,
  genesisHash: genesis.hash,
  genesisAgrees: sameGenesis.number === 0n,
  finalized: finalized.number,
  from: account.address,
  call: call.data ?? '0x',
  gas,
  hash,
  status: receipt.status,
  blockNumber: receipt.blockNumber,
  event: mine ? { name: mine.eventName, args: mine.args } : null,
  watched,
  refusal,
}
console.log(JSON.stringify(out, (_, value) => (typeof value === 'bigint' ? value.toString() : value)))
process.exit(0) // the WebSocket would keep the process alive
