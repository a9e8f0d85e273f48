import { createRouter, createWebHashHistory } from 'vue-router'
import { onPasswordDue, onSignedOut } from '@/api/http'
import { home, places } from './navigation'
import { currentUser, forgetUser, me } from './session'
import AppShell from './AppShell.vue'

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/login', component: () => import('@/identity/LoginPage.vue') },
    {
      path: '/',
      component: AppShell,
      children: [
        { path: 'leads', component: () => import('@/lead/LeadListPage.vue') },
        { path: 'leads/new', component: () => import('@/lead/NewLeadPage.vue') },
        { path: 'leads/:id', component: () => import('@/lead/LeadPage.vue'), props: true },
        { path: 'projects', component: () => import('@/project/ProjectListPage.vue') },
        { path: 'projects/new', component: () => import('@/project/ProjectFormPage.vue') },
        { path: 'projects/:id', component: () => import('@/project/ProjectPage.vue'), props: true },
        { path: 'projects/:id/edit', component: () => import('@/project/ProjectFormPage.vue'), props: true },
        { path: 'warnings', component: () => import('@/warning/WarningListPage.vue') },
        { path: 'warnings/board', component: () => import('@/warning/WarningBoardPage.vue') },
        { path: 'warnings/:id', component: () => import('@/warning/WarningPage.vue'), props: true },
        { path: 'external-warnings', component: () => import('@/external/ExternalWarningsPage.vue') },
        { path: 'models', component: () => import('@/model/ModelsPage.vue') },
        { path: 'models/:code', component: () => import('@/model/ModelPage.vue'), props: true },
        { path: 'enterprises', component: () => import('@/enterprise/EnterpriseListPage.vue') },
        { path: 'enterprises/:code', component: () => import('@/enterprise/EnterprisePage.vue'), props: true },
        { path: 'bank', component: () => import('@/bank/BankPage.vue') },
        { path: 'imports', component: () => import('@/imports/ImportsPage.vue') },
        { path: 'desk', component: () => import('@/exchange/DeskPage.vue') },
        { path: 'overview', component: () => import('@/exchange/OverviewPage.vue') },
        { path: 'overview/:tenant', component: () => import('@/exchange/HeadlinesPage.vue'), props: true },
        { path: 'overview/:tenant/warnings', component: () => import('@/warning/WarningHeadlinesPage.vue'), props: true },
        { path: 'notifications', component: () => import('@/tenant/NotificationsPage.vue') },
        { path: 'deliveries', component: () => import('@/delivery/DeliveryPage.vue') },
        { path: 'parameters', component: () => import('@/tenant/ParametersPage.vue') },
        { path: 'users', component: () => import('@/identity/UsersPage.vue') },
        { path: 'audit', component: () => import('@/identity/AuditPage.vue') },
        { path: 'password', component: () => import('@/identity/PasswordPage.vue') },
        { path: 'plugins', component: () => import('@/plugin/TenantPluginsPage.vue') },
        { path: 'calendar', component: () => import('@/calendar/CalendarPage.vue') },
        { path: 'platform/tenants', component: () => import('@/platform/TenantsPage.vue') },
        { path: 'platform/tenants/new', component: () => import('@/platform/OnboardingPage.vue') },
        { path: 'platform/migrations', component: () => import('@/platform/MigrationsPage.vue') },
        { path: 'platform/plugins', component: () => import('@/plugin/PlatformPluginsPage.vue') },
        { path: 'platform/calendar', component: () => import('@/platform/NoticesPage.vue') },
        { path: ':rest(.*)*', component: () => import('./NotFoundPage.vue') },
      ],
    },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})

router.beforeEach(async (to) => {
  if (to.path === '/login') return true
  const user = await currentUser()
  if (!user) return { path: '/login', query: to.fullPath === '/' ? {} : { return: to.fullPath } }
  if (user.mustChangePassword && to.path !== '/password') return { path: '/password' }
  const place = places.find((row) => row.path === to.path)
  if (to.path === '/' || (place && !place.open(user))) return { path: home(user) }
  return true
})

onPasswordDue(() => void router.push('/password'))

onSignedOut(() => {
  // The first question of a visitor who never signed in is answered by the guard above.
  if (!me.value) return
  const at = router.currentRoute.value
  forgetUser()
  if (at.path !== '/login') void router.push({ path: '/login', query: { return: at.fullPath, expired: '1' } })
})
