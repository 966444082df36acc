package dev.promptly.complaint.holiday;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/** When the moon is new, to half a minute (Meeus, Astronomical Algorithms, ch. 49; the terms of two seconds and more). */
final class NewMoon {

    private static final Instant J2000 = Instant.parse("2000-01-01T12:00:00Z");
    private static final double DAYS_UNTIL_J2000 = 2451545.0;
    private static final int SECONDS_OF_A_DAY = 86_400;

    /** By how much the earth lags behind uniform time in these decades. */
    private static final Duration DELTA_T = Duration.ofSeconds(72);

    /** Amplitude in days, then how often the anomalies of sun and moon and the moon's argument of latitude go into the angle. */
    private static final double[][] TERMS = {
        {-0.40720, 0, 1, 0}, {0.17241, 1, 0, 0}, {0.01608, 0, 2, 0}, {0.01039, 0, 0, 2}, {0.00739, -1, 1, 0},
        {-0.00514, 1, 1, 0}, {0.00208, 2, 0, 0}, {-0.00111, 0, 1, -2}, {-0.00057, 0, 1, 2}, {0.00056, 1, 2, 0},
        {-0.00042, 0, 3, 0}, {0.00042, 1, 0, 2}, {0.00038, 1, 0, -2}, {-0.00024, -1, 2, 0}, {-0.00007, 2, 1, 0},
        {0.00004, 0, 2, -2}, {0.00004, 3, 0, 0}, {0.00003, 1, 1, -2}, {0.00003, 0, 2, 2}, {-0.00003, 1, 1, 2},
        {0.00003, -1, 1, 2}, {-0.00002, -1, 1, -2}, {-0.00002, 1, 3, 0}, {0.00002, 0, 4, 0}
    };

    /** Of the planets: amplitude in days, angle at the start, its growth with each moon. */
    private static final double[][] PLANETS = {
        {0.000325, 299.77, 0.107408}, {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886},
        {0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771},
        {0.000060, 207.14, 2.453732}, {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239},
        {0.000042, 207.19, 0.121824}, {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154}
    };

    private NewMoon() {}

    /** The one that is nearest. */
    static Instant near(Instant instant) {
        int about = (int) Math.round(Duration.between(J2000, instant).toDays() / 29.530588861);
        return IntStream.rangeClosed(about - 1, about + 1)
                .mapToObj(NewMoon::number)
                .min((one, other) -> Duration.between(one, instant)
                        .abs()
                        .compareTo(Duration.between(other, instant).abs()))
                .orElseThrow();
    }

    private static Instant number(int k) {
        double t = k / 1236.85;
        double eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
        double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        double day = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;
        for (double[] term : TERMS) {
            double angle = term[1] * sun + term[2] * moon + term[3] * latitude;
            day += term[0] * Math.pow(eccentricity, Math.abs(term[1])) * sine(angle);
        }
        for (double[] term : PLANETS) {
            day += term[0] * sine(term[1] + term[2] * k);
        }
        day -= 0.00017 * sine(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
        return J2000.plusSeconds(Math.round((day - DAYS_UNTIL_J2000) * SECONDS_OF_A_DAY))
                .minus(DELTA_T);
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
