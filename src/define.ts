import './define/level-compare.js';
import './define/level-selector.js';
import './define/level-table.js';
import './define/role-filter.js';
import './define/skill-matrix.js';
import './define/skill-profile.js';
import './define/skill-source.js';
import './define/skill-stats.js';

export * from './index.js';
