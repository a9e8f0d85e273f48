package zhiqian.reference.guizhou;

import zhiqian.spi.CountyPlugin;
import zhiqian.tck.WarningModelsTck;

/** The Guizhou models keep the contracts. */
class GuizhouModelsTckTest extends WarningModelsTck {
    @Override
    protected CountyPlugin plugin() {
        return new GuizhouPlugin();
    }
}
