import { enter } from './app/enter'

const root = document.getElementById('root')
if (root) void enter(root)
