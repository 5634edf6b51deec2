import { RoleFilter } from '../elements/role-filter/role-filter.js';
import { register } from './register.js';

register('role-filter', RoleFilter);

declare global {
  interface HTMLElementTagNameMap {
    'role-filter': RoleFilter;
  }
}
