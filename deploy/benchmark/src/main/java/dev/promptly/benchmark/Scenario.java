package dev.promptly.benchmark;

import java.util.List;

/** One thing that is measured; the bench is quiet before and after. */
interface Scenario {

    List<Figure> measure(Bench bench) throws Exception;
}
