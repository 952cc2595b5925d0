package kontaktnetz.cli;

import java.util.List;

/// Every command there is, in the order of the help.
final class Commands {

    private Commands() {}

    static List<Command> all() {
        return List.of(
                new ImportCommand(),
                new TodayCommand(),
                new PersonCommand(),
                new CardCommand(),
                new PeopleCommand(),
                new WaitingCommand(),
                new TalkedCommand(),
                new SnoozeCommand(),
                new CadenceCommand(),
                new NetCommand(),
                new PathCommand(),
                new AcquaintanceAddCommand(),
                new AcquaintanceListCommand(),
                new AcquaintanceDeleteCommand(),
                new RoleAddCommand(),
                new RoleListCommand(),
                new RoleEditCommand(),
                new RoleDeleteCommand(),
                new OrganisationListCommand(),
                new OrganisationShowCommand(),
                new OrganisationRenameCommand(),
                new OrganisationDescribeCommand(),
                new OrganisationDeleteCommand(),
                new AskCommand(),
                new ExperienceAddCommand(),
                new ExperienceListCommand(),
                new ExperienceEditCommand(),
                new ExperienceDeleteCommand(),
                new TrustCommand(),
                new InquiryBeginCommand(),
                new InquiryListCommand(),
                new InquiryEndCommand(),
                new InquiryDropCommand(),
                new InquiryReopenCommand(),
                new InquiryThanksCommand(),
                new IntroductionAddCommand(),
                new IntroductionListCommand(),
                new IntroductionShowCommand(),
                new IntroductionStepCommand(),
                new IntroductionDeleteCommand(),
                new TopicsCommand(),
                new TopicsAddCommand(),
                new TopicsNameCommand(),
                new TopicsFadeCommand(),
                new TopicsImportCommand(),
                new ImportsCommand(),
                new UndoCommand(),
                new MeCommand(),
                new ServeCommand(),
                new DemoCommand(),
                new EvaluateTiesCommand(),
                new EvaluateTopicsCommand(),
                new EvaluateRecommendationsCommand(),
                new EvaluateLinksCommand(),
                new EvaluateTakersCommand(),
                new PasswordCommand(),
                new LinkCommand());
    }
}
