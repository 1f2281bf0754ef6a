// Tests of one kind of host: they need processes, or have been tried there only.
import './disk-faults.test.ts';
import './server-killed.test.ts';
