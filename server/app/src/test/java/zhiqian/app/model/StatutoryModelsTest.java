package zhiqian.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StatutoryModelsTest {
    @Test
    void allTenCompileAgainstTheCatalogue() {
        assertEquals(10, StatutoryModels.all().size());
    }
}
