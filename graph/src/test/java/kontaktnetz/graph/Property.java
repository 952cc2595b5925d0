package kontaktnetz.graph;

import static kontaktnetz.graph.World.ASKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import kontaktnetz.graph.Explanation.Way;
import kontaktnetz.graph.Recommending.Heard;
import kontaktnetz.graph.World.Told;

/// What must hold of whatever recommends, in any world: the fourteen properties of the model.
enum Property {

    /// 1 Raising any tie of the asker never lowers r or s; where all is good, nor chance nor bound.
    A_CLOSER_TIE_NEVER_TAKES_EVIDENCE {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            int contact = somebody(world, random);
            double raised = raised(world.tau(ASKER, contact), random);

            assertNoLess(any, world, world.with(ASKER, contact, raised));
            var good = world.allGood();
            assertNoWorse(any, good, good.with(ASKER, contact, raised));
        }
    },

    /// 2 Raising a tie between others, or adding one, never lowers r or s; and these are at most
    /// what comes by the best way of each, uncut.
    ANOTHER_PATH_NEVER_TAKES_EVIDENCE {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            int between = contact(world, random);
            int witness = somebody(world, random);
            if (between == witness) {
                return;
            }
            double raised = raised(world.tau(between, witness), random);

            assertNoLess(any, world, world.with(between, witness, raised));
            var heard = any.ask(world);
            var uncut = SlowRecommending.with(Mistake.NO_CAP).ask(world);
            for (int candidate : world.candidates()) {
                assertThat(heard.good(candidate)).isLessThanOrEqualTo(uncut.good(candidate) + TINY);
                assertThat(heard.bad(candidate)).isLessThanOrEqualTo(uncut.bad(candidate) + TINY);
            }
        }
    },

    /// 3 The same experience told again, by whomever, changes nothing.
    A_STORY_HEARD_AGAIN_CHANGES_NOTHING {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            var again =
                    IntStream.range(0, random.nextInt(1, 6))
                            .mapToObj(i -> world.told().get(random.nextInt(world.told().size())))
                            .toArray(Told[]::new);

            assertSame(any, world, world.and(again));
        }
    },

    /// 4 One more good experience never lowers chance or bound.
    A_GOOD_WORD_NEVER_HARMS {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            var more = word(world, random, random.nextInt(1, 3));

            assertNoWorse(any, world, world.and(more));
        }
    },

    /// 5 One more bad experience never raises chance or bound.
    A_BAD_WORD_NEVER_HELPS {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            var more = word(world, random, -random.nextInt(1, 3));

            assertNoWorse(any, world.and(more), world);
        }
    },

    /// 6 People without a path from the asker add exactly nothing, also if the candidate vouches
    /// for them.
    STRANGERS_ADD_NOTHING {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            int candidate = candidate(world, random);
            int fakes = random.nextInt(1, 8);
            var attacked = world.andPeople(fakes);
            for (int fake = world.persons(); fake < attacked.persons(); fake++) {
                attacked =
                        attacked.with(fake, candidate, 0.9)
                                .with(candidate, fake, 0.9)
                                .with(fake, ASKER, 0.9)
                                .and(fake, candidate, random.nextBoolean() ? 2 : -2);
                if (fake > world.persons()) {
                    attacked = attacked.with(fake - 1, fake, 0.9).and(fake, fake - 1, 2);
                }
            }

            assertSame(any.ask(world), any.ask(attacked), candidate, any.slack());
        }
    },

    /// 7 Fakes behind one contact, or behind a set, add at most what these let pass.
    FAKES_ADD_NO_MORE_THAN_THEIR_FRIENDS_LET_PASS {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            int candidate = candidate(world, random);
            var bought =
                    IntStream.generate(() -> somebody(world, random))
                            .limit(random.nextInt(1, 4))
                            .distinct()
                            .filter(person -> person != candidate)
                            .toArray();
            int fakes = random.nextInt(1, 8);
            double units = random.nextBoolean() ? 2 : -2;
            var attacked = world.andPeople(fakes);
            for (int fake = world.persons(); fake < attacked.persons(); fake++) {
                attacked = attacked.and(fake, candidate, units);
                for (int friend : bought) {
                    attacked = attacked.with(friend, fake, random.nextDouble(0.5, 1));
                }
            }
            double most =
                    IntStream.of(bought)
                            .mapToDouble(friend -> KAPPA * world.tau(ASKER, friend))
                            .sum();

            var before = any.ask(world);
            var after = any.ask(attacked);
            assertThat(after.good(candidate) - before.good(candidate))
                    .isLessThanOrEqualTo(most + TINY);
            assertThat(after.bad(candidate) - before.bad(candidate))
                    .isLessThanOrEqualTo(most + TINY);
        }
    },

    /// 8 The candidate's own ties and statements do not matter.
    A_CANDIDATE_HAS_NO_SAY_IN_THEIR_OWN_MATTER {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            int candidate = candidate(world, random);
            int other = somebody(world, random);
            var praised = world.and(candidate, candidate, 2).and(candidate, other, -2);
            if (other != candidate) {
                praised = praised.with(candidate, other, 0.9);
            }

            var silent = any.ask(world.withoutWordOf(candidate));
            assertSame(silent, any.ask(world), candidate, any.slack());
            assertSame(silent, any.ask(praised), candidate, any.slack());
        }
    },

    /// 9 Ageing never lowers not knowing.
    TIME_NEVER_MAKES_SURE {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            var now = any.ask(world);

            var later = any.ask(world.on(world.day() + random.nextInt(1, 3_000)));

            for (int candidate : world.candidates()) {
                assertThat(later.opinion(candidate).uncertainty())
                        .isGreaterThanOrEqualTo(now.opinion(candidate).uncertainty() - TINY);
            }
        }
    },

    /// 10 Order of insertion and renaming do not matter, bit for bit.
    NEITHER_ORDER_NOR_NAMES_MATTER {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            var names = world.names(random.nextLong());
            var before = any.ask(world);

            var shuffled = any.ask(world.shuffled(random.nextLong()));
            var renamed = any.ask(world.renamed(names).shuffled(random.nextLong()));

            for (int person = 1; person < world.persons(); person++) {
                assertSame(before, shuffled, person, any.slack());
                assertSame(before.of(person), renamed.of(names.get(person)), any.slack());
            }
        }
    },

    /// 11 Belief, disbelief and not knowing sum to 1; not knowing is 1 exactly where nothing is
    /// said.
    AN_OPINION_IS_WHOLE {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            var heard = any.ask(world);
            for (int person = 1; person < world.persons(); person++) {
                var opinion = heard.opinion(person);
                assertThat(opinion.belief()).isBetween(0.0, 1.0);
                assertThat(opinion.disbelief()).isBetween(0.0, 1.0);
                assertThat(opinion.uncertainty()).isBetween(0.0, 1.0);
                assertThat(opinion.chance()).isBetween(0.0, 1.0);
                assertThat(opinion.bound()).isBetween(0.0, 1.0);
                assertThat(opinion.belief() + opinion.disbelief() + opinion.uncertainty())
                        .isCloseTo(1, within(4 * Math.ulp(1.0)));
                assertThat(opinion.uncertainty() == 1)
                        .isEqualTo(heard.good(person) + heard.bad(person) == 0);
            }
        }
    },

    /// 12 The parts of an explanation sum to r and s.
    THE_PARTS_MAKE_THE_WHOLE {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            var heard = any.ask(world);
            heard.ways()
                    .forEach((candidate, ways) -> {
                        assertThat(ways.stream().mapToDouble(Way::good).sum())
                                .isCloseTo(heard.good(candidate), within(any.slack()));
                        assertThat(ways.stream().mapToDouble(Way::bad).sum())
                                .isCloseTo(heard.bad(candidate), within(any.slack()));
                    });
        }
    },

    /// 13 A neutral grade adds nothing.
    A_NEUTRAL_WORD_ADDS_NOTHING {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            assertSame(any, world, world.and(word(world, random, 0)));
        }
    },

    /// 14 A muted contact is as if deleted.
    A_MUTED_CONTACT_IS_AS_IF_GONE {
        @Override
        void check(Recommending any, World world, RandomGenerator random) {
            int muted = somebody(world, random);

            assertSame(any, world.withoutWordOf(muted), world.muting(muted));
        }
    };

    private static final double KAPPA = Weighing.USUAL.kappa();

    /// Half a grain for each of a hundred ways, and to spare.
    private static final double TINY = 1e-9;

    abstract void check(Recommending any, World world, RandomGenerator random);

    private static int somebody(World world, RandomGenerator random) {
        return random.nextInt(1, world.persons());
    }

    /// Somebody whom the asker knows, where there is anybody.
    private static int contact(World world, RandomGenerator random) {
        var contacts =
                world.people().stream().filter(person -> world.tau(ASKER, person) > 0).toList();
        return contacts.isEmpty()
                ? somebody(world, random)
                : contacts.get(random.nextInt(contacts.size()));
    }

    private static int candidate(World world, RandomGenerator random) {
        var candidates = world.candidates();
        return candidates.isEmpty()
                ? somebody(world, random)
                : candidates.get(random.nextInt(candidates.size()));
    }

    private static Told word(World world, RandomGenerator random, double units) {
        return new Told(
                Long.MAX_VALUE,
                random.nextInt(world.persons()),
                candidate(world, random),
                world.day() - random.nextInt(800),
                units);
    }

    private static double raised(double tau, RandomGenerator random) {
        return tau + (0.999 - tau) * random.nextDouble();
    }

    private static void assertNoLess(Recommending any, World less, World more) {
        var before = any.ask(less);
        var after = any.ask(more);
        for (int candidate : less.candidates()) {
            assertThat(after.good(candidate))
                    .isGreaterThanOrEqualTo(before.good(candidate) - any.slack());
            assertThat(after.bad(candidate))
                    .isGreaterThanOrEqualTo(before.bad(candidate) - any.slack());
        }
    }

    /// Chances are quotients, so they are exact to the last digits; the bound to its own error.
    private static void assertNoWorse(Recommending any, World worse, World better) {
        var before = any.ask(worse);
        var after = any.ask(better);
        for (int candidate : List.copyOf(worse.people())) {
            if (candidate != ASKER) {
                assertThat(after.opinion(candidate).chance())
                        .isGreaterThanOrEqualTo(
                                before.opinion(candidate).chance() - 1e-15 - any.slack());
                assertThat(after.opinion(candidate).bound())
                        .isGreaterThanOrEqualTo(
                                before.opinion(candidate).bound() - Opinion.STEP - any.slack());
            }
        }
    }

    private static void assertSame(Recommending any, World one, World other) {
        var before = any.ask(one);
        var after = any.ask(other);
        for (int person = 1; person < one.persons(); person++) {
            assertSame(before, after, person, any.slack());
        }
    }

    private static void assertSame(Heard one, Heard other, int person, double slack) {
        assertSame(one.of(person), other.of(person), slack);
    }

    private static void assertSame(Recommendation one, Recommendation other, double slack) {
        double[] before = figures(one);
        double[] after = figures(other);
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], within(10 * slack));
        }
        assertThat(other.standing()).isEqualTo(one.standing());
    }

    private static double[] figures(Recommendation of) {
        return new double[] {
            of.evidence().ownGood(),
            of.evidence().heardGood(),
            of.evidence().ownBad(),
            of.evidence().heardBad(),
            of.opinion().belief(),
            of.opinion().disbelief(),
            of.opinion().uncertainty(),
            of.opinion().base(),
            of.opinion().chance(),
            of.opinion().bound(),
            of.expected(),
            of.witnesses(),
            of.independent()
        };
    }
}
