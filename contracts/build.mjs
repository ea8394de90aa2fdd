// SPDX-License-Identifier: Apache-2.0
// Compiles src/ with the pinned solc and writes artifacts/<Contract>.json: name, abi, bytecode, runtime size, and where
// in storage each variable is, on which light proofs stand.
// The output depends on the sources and solc's version only, so CI can compare it.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import solc from "solc";

const here = dirname(fileURLToPath(import.meta.url));
const CONTRACTS = ["Organisations", "Elections", "Election", "Awards"];
const SOLC = "0.8.37";
// IElections.at: solc says that "at" will be a keyword one day; the interface is older than the warning.
const ACCEPTED = /^"at" will be promoted to keyword/;
const RUNTIME_LIMIT = 24576; // EIP-170

function sources(dir) {
  return readdirSync(dir, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) return sources(path);
      return entry.name.endsWith(".sol") ? [path] : [];
    });
}

function compile() {
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(
      sources(join(here, "src")).map((path) => [relative(here, path), { content: readFileSync(path, "utf8") }]),
    ),
    settings: {
      evmVersion: "osaka",
      viaIR: true,
      optimizer: { enabled: true, runs: 1000 },
      metadata: { appendCBOR: false, bytecodeHash: "none" },
      outputSelection: { "*": { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object", "storageLayout"] } },
    },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input)));
  const problems = (output.errors ?? []).filter((problem) => !ACCEPTED.test(problem.message));
  for (const problem of problems) console.error(problem.formattedMessage);
  if (problems.length > 0) throw new Error("solc reports errors or warnings; both fail the build");
  return output.contracts;
}

function artifact(contracts, name) {
  const { abi, evm, storageLayout } = contracts[`src/${name}.sol`][name];
  const size = evm.deployedBytecode.object.length / 2;
  if (size > RUNTIME_LIMIT) throw new Error(`${name}: ${size} bytes of runtime code, the limit is ${RUNTIME_LIMIT}`);
  console.log(`${name}: ${size} bytes of runtime code`);
  return { contract: name, compiler: SOLC, runtimeSize: size, abi, storage: storage(storageLayout), bytecode: "0x" + evm.bytecode.object };
}

// Structs as their members. solc's names of types hold numbers that change with any source, so they are left out.
function storage({ storage: variables, types }, base = 0, prefix = "") {
  return variables.flatMap(({ label, slot, offset, type }) => {
    const { members, numberOfBytes } = types[type];
    const at = base + Number(slot);
    if (members) return storage({ storage: members, types }, at, `${prefix}${label}.`);
    return [{ name: prefix + label, slot: at, offset, bytes: Number(numberOfBytes) }];
  });
}

if (!solc.version().startsWith(SOLC)) throw new Error(`solc ${solc.version()}, wanted ${SOLC}: run npm ci`);
const contracts = compile();
const out = join(here, "artifacts");
rmSync(out, { recursive: true, force: true });
mkdirSync(out);
for (const name of CONTRACTS) {
  writeFileSync(join(out, `${name}.json`), JSON.stringify(artifact(contracts, name), null, 1) + "\n");
}
