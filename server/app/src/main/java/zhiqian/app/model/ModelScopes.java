package zhiqian.app.model;

import zhiqian.app.fact.FactScope;

/**
 * What a model is about, told from the facts it uses (研判对象的推定): the first scope that carries all of them. Whoever writes a model
 * elsewhere than in the workbench names facts and need not know our rows.
 */
public final class ModelScopes {
    private ModelScopes() {}

    /**
     * @param definition without scope
     * @return the same with one
     * @throws ModelRefused if it fits none, with what is wrong where it fits best
     */
    public static ModelDefinition fit(ModelDefinition definition) throws ModelRefused {
        ModelRefused nearest = null;
        for (FactScope scope : FactScope.values()) {
            ModelDefinition tried = definition.about(scope);
            try {
                CompiledModel.of(tried, 0);
                return tried;
            } catch (ModelRefused e) {
                if (nearest == null || e.problems().size() < nearest.problems().size()) {
                    nearest = e;
                }
            }
        }
        throw nearest;
    }
}
