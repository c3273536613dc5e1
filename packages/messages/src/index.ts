export { Fault, type Sentence } from './fault.ts';
export { type Language, language, say } from './language.ts';
export { diskFull, machineFault } from './machine-fault.ts';
export { printFault, runProgram } from './program.ts';
export { Together } from './together.ts';
