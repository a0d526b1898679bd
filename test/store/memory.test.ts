import { memoryStore } from '../../src/store/memory.js';
import { storeContract } from '../contracts/store.js';

storeContract('memory', async () => memoryStore());
