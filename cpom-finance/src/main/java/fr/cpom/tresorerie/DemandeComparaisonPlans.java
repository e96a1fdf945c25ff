package fr.cpom.tresorerie;

import java.util.Optional;

/**
 * A plan to compare with another one.
 *
 * @param plan the plan looked at: notified late, for instance
 * @param reference the plan that it is held against, over the same days; when absent, the same plan with every dotation notified before
 *     1 January
 */
public record DemandeComparaisonPlans(DemandePlanTresorerie plan, Optional<DemandePlanTresorerie> reference) {}
