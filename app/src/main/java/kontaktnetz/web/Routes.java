package kontaktnetz.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import kontaktnetz.web.http.Answering;
import kontaktnetz.web.http.Door;
import kontaktnetz.web.http.Hosts;
import kontaktnetz.web.http.WebServices;
import kontaktnetz.web.imports.EscoPage;
import kontaktnetz.web.imports.ImportPage;
import kontaktnetz.web.imports.ShipmentPage;
import kontaktnetz.web.imports.Shipments;
import kontaktnetz.web.pages.AcquaintancePage;
import kontaktnetz.web.pages.AnswerPage;
import kontaktnetz.web.pages.AnswersPage;
import kontaktnetz.web.pages.AskPage;
import kontaktnetz.web.pages.CardPage;
import kontaktnetz.web.pages.EditPage;
import kontaktnetz.web.pages.ExperiencePage;
import kontaktnetz.web.pages.GivingPage;
import kontaktnetz.web.pages.HealthPage;
import kontaktnetz.web.pages.HelpPage;
import kontaktnetz.web.pages.InquiryPage;
import kontaktnetz.web.pages.IntroductionPage;
import kontaktnetz.web.pages.IntroductionsPage;
import kontaktnetz.web.pages.MatterPage;
import kontaktnetz.web.pages.MomentPage;
import kontaktnetz.web.pages.NetPage;
import kontaktnetz.web.pages.OrganisationPage;
import kontaktnetz.web.pages.OrganisationsPage;
import kontaktnetz.web.pages.OutboxPage;
import kontaktnetz.web.pages.PalettePage;
import kontaktnetz.web.pages.PathPage;
import kontaktnetz.web.pages.PeoplePage;
import kontaktnetz.web.pages.PersonPage;
import kontaktnetz.web.pages.PicturePage;
import kontaktnetz.web.pages.RolePage;
import kontaktnetz.web.pages.SettingsPage;
import kontaktnetz.web.pages.SignInPage;
import kontaktnetz.web.pages.TodayPage;
import kontaktnetz.web.pages.TopicPage;
import kontaktnetz.web.pages.TopicsPage;
import kontaktnetz.web.pages.WaitingPage;
import org.jspecify.annotations.Nullable;

/// Which page answers where.
final class Routes {

    private final WebServices services;
    private final Door door;
    private final Replies replies;
    private final Shipments shipments;
    private final long uploadBytes;
    private final @Nullable URI publicAddress;

    /// @param shipments the files being imported
    /// @param settings how much one upload may hold, and where others reach the pages
    Routes(WebServices services, Hosts hosts, Shipments shipments, WebSettings settings) {
        this.services = services;
        this.shipments = shipments;
        this.uploadBytes = settings.uploadBytes();
        this.publicAddress = settings.publicAddress();
        this.door = new Door(services, hosts);
        this.replies = new Replies(services, door);
    }

    void register(RoutesConfig routes) {
        routes.before(replies::guard);
        routes.get("/static/{hash}/<name>", replies::asset);
        signingIn(routes);
        today(routes);
        people(routes);
        moments(routes);
        asking(routes);
        giving(routes);
        imports(routes);
        routes.exception(HttpResponseException.class, replies::refused);
        routes.exception(Exception.class, replies::failed);
        routes.error(404, replies::missing);
    }

    private void signingIn(RoutesConfig routes) {
        var signIn = new SignInPage(services, door);
        routes.get("/sign-in", context -> replies.send(context, signIn.show(context)));
        routes.post("/sign-in", context -> replies.send(context, signIn.byPassword(context)));
        routes.get("/sign-in/{token}", context -> replies.send(context, signIn.byLink(context)));
        routes.post("/sign-out", in(signIn::signOut));
        var settings = new SettingsPage(services);
        routes.get("/settings", in(settings::show));
        routes.post("/settings", in(settings::change));
        routes.post("/settings/language", in(settings::language));
        routes.post("/settings/addresses", in(settings::claim));
        routes.post("/settings/password", in(settings::password));
        outbox(routes);
    }

    private void outbox(RoutesConfig routes) {
        var outbox = new OutboxPage(services);
        routes.get("/outbox", in(outbox::show));
        routes.post("/outbox/account", in(outbox::use));
        routes.post("/outbox/account/delete", in(outbox::useNone));
        routes.post("/outbox/test", in(outbox::test));
        routes.post("/outbox/send", in(outbox::send));
        routes.post("/outbox/{id}/arrived", in(outbox::arrived));
        routes.post("/outbox/{id}/again", in(outbox::again));
        routes.post("/outbox/{id}/withdraw", in(outbox::withdraw));
    }

    private void today(RoutesConfig routes) {
        var today = new TodayPage();
        routes.get("/", in(today::show));
        routes.post("/today/{id}/talked", in(today::talked));
        routes.post("/today/{id}/later", in(today::later));
        routes.post("/today/{id}/silence", in(today::silence));
        routes.post("/today/{id}/undo", in(today::undo));
        var waiting = new WaitingPage();
        routes.get("/waiting", in(waiting::show));
        routes.post("/waiting/accept", in(waiting::accept));
        routes.post("/waiting/ignore", in(waiting::ignore));
        var palette = new PalettePage();
        routes.get("/find", in(palette::show));
    }

    private void people(RoutesConfig routes) {
        var people = new PeoplePage();
        routes.get("/people", in(people::show));
        routes.post("/people/cadence", in(people::keep));
        var edit = new EditPage();
        routes.get("/people/new", in(edit::blank));
        routes.post("/people/new", in(edit::add));
        routes.get("/people/likely", in(edit::likely));
        routes.get("/people/pick", in(edit::pick));
        routes.get("/people/{id}/edit", in(edit::show));
        routes.post("/people/{id}/edit", in(edit::change));
        var person = new PersonPage();
        routes.get("/people/{id}", in(person::show));
        routes.get("/people/{id}/timeline", in(person::timeline));
        routes.post("/people/{id}/wish", in(person::wish));
        routes.post("/people/{id}/trust", in(person::trust));
        routes.post("/people/{id}/limits", in(person::limits));
        routes.get("/people/{id}/delete", in(person::askDelete));
        routes.post("/people/{id}/delete", in(person::delete));
        routes.get("/people/{id}/card", in(new CardPage()::show));
        routes.get("/people/{id}/path", in(new PathPage()::show));
        net(routes);
        acquaintances(routes);
        organisations(routes);
        introductions(routes);
    }

    private void introductions(RoutesConfig routes) {
        var introductions = new IntroductionsPage();
        routes.get("/introductions", in(introductions::show));
        routes.get("/introductions/new", in(introductions::blank));
        routes.post("/introductions/new", in(introductions::add));
        var introduction = new IntroductionPage(services);
        routes.get("/introductions/{id}", in(introduction::show));
        routes.post("/introductions/{id}/step", in(introduction::step));
        routes.post("/introductions/{id}/back", in(introduction::back));
        routes.post("/introductions/{id}/delete", in(introduction::delete));
    }

    private void net(RoutesConfig routes) {
        var net = new NetPage();
        routes.get("/net", in(net::show));
        routes.post("/net/clusters", in(net::name));
        var picture = new PicturePage();
        routes.get("/net/picture", in(picture::data));
        routes.get("/net/picture.svg", in(picture::svg));
    }

    private void moments(RoutesConfig routes) {
        var moments = new MomentPage();
        routes.get("/people/{id}/note", in(moments::blank));
        routes.post("/people/{id}/note", in(moments::add));
        routes.get("/moments/{moment}", in(moments::show));
        routes.post("/moments/{moment}", in(moments::change));
        routes.post("/moments/{moment}/delete", in(moments::delete));
    }

    private void asking(RoutesConfig routes) {
        var ask = new AskPage(publicAddress != null);
        routes.get("/ask", in(ask::show));
        routes.post("/ask/turn", in(ask::turn));
        var experience = new ExperiencePage();
        routes.get("/experiences/new", in(experience::blank));
        routes.post("/experiences/new", in(experience::add));
        routes.get("/experiences/topics", in(experience::topics));
        routes.get("/experiences/{id}", in(experience::show));
        routes.post("/experiences/{id}", in(experience::change));
        routes.post("/experiences/{id}/delete", in(experience::delete));
        answers(routes);
        topics(routes);
        var inquiry = new InquiryPage();
        routes.get("/inquiries/{id}", in(inquiry::show));
        routes.post("/inquiries/{id}/end", in(inquiry::end));
        routes.post("/inquiries/{id}/drop", in(inquiry::drop));
        routes.post("/inquiries/{id}/reopen", in(inquiry::reopen));
        routes.post("/inquiries/{id}/delete", in(inquiry::delete));
    }

    private void giving(RoutesConfig routes) {
        var giving = new GivingPage();
        routes.get("/giving", in(giving::show));
        routes.post("/giving/ideas/{idea}/wave", in(giving::wave));
        routes.post("/giving/ideas/{idea}/undo", in(giving::undo));
        routes.post("/giving/ideas/{idea}/helped", in(giving::helped));
        routes.get("/giving/health", in(new HealthPage()::show));
        var matter = new MatterPage();
        routes.get("/giving/new", in(matter::blank));
        routes.post("/giving/new", in(matter::add));
        routes.get("/giving/matters/{matter}", in(matter::show));
        routes.post("/giving/matters/{matter}", in(matter::change));
        routes.post("/giving/matters/{matter}/end", in(matter::end));
        routes.post("/giving/matters/{matter}/reopen", in(matter::reopen));
        routes.post("/giving/matters/{matter}/delete", in(matter::delete));
        var help = new HelpPage();
        routes.get("/people/{id}/help", in(help::blank));
        routes.post("/people/{id}/help", in(help::add));
        routes.get("/giving/moments/{moment}", in(help::show));
        routes.post("/giving/moments/{moment}/thanks", in(help::thanked));
        routes.post("/giving/moments/{moment}/delete", in(help::delete));
    }

    private void answers(RoutesConfig routes) {
        var answers = new AnswersPage(publicAddress);
        routes.get("/answers", in(answers::show));
        routes.post("/answers/new", in(answers::make));
        routes.post("/answers/{id}/revoke", in(answers::revoke));
        routes.post("/answers/{id}/discard", in(answers::discard));
        routes.post("/answers/{id}/accept", in(answers::accept));
        var answer = new AnswerPage(services, door);
        routes.get("/answer/{token}", context -> replies.send(context, answer.show(context)));
        routes.post("/answer/{token}", context -> replies.send(context, answer.answer(context)));
    }

    private void topics(RoutesConfig routes) {
        var topics = new TopicsPage();
        routes.get("/topics", in(topics::show));
        routes.get("/topics/new", in(topics::blank));
        routes.post("/topics/new", in(topics::make));
        var esco = new EscoPage(shipments, uploadBytes);
        routes.get("/topics/import", in(esco::show));
        routes.post(
                "/topics/import", context -> replies.upload(context, esco::admit, esco::receive));
        // The key of an imported topic holds a slash.
        var topic = new TopicPage();
        routes.get("/topics/<key>", in(topic::show));
        routes.post("/topics/<key>/names", in(topic::name));
        routes.post("/topics/<key>/fading", in(topic::fade));
    }

    private void acquaintances(RoutesConfig routes) {
        var acquaintance = new AcquaintancePage();
        routes.get("/people/{id}/acquaintances", in(acquaintance::all));
        routes.get("/people/{id}/acquaintances/new", in(acquaintance::blank));
        routes.post("/people/{id}/acquaintances/new", in(acquaintance::add));
        routes.get("/people/{id}/acquaintances/{acquaintance}", in(acquaintance::show));
        routes.post("/people/{id}/acquaintances/{acquaintance}", in(acquaintance::change));
        routes.post("/people/{id}/acquaintances/{acquaintance}/delete", in(acquaintance::delete));
    }

    private void organisations(RoutesConfig routes) {
        var role = new RolePage();
        routes.get("/people/{id}/roles/new", in(role::blank));
        routes.post("/people/{id}/roles/new", in(role::add));
        routes.get("/people/{id}/roles/{role}", in(role::show));
        routes.post("/people/{id}/roles/{role}", in(role::change));
        routes.post("/people/{id}/roles/{role}/delete", in(role::delete));
        routes.get("/organisations", in(new OrganisationsPage()::show));
        var organisation = new OrganisationPage();
        routes.get("/organisations/{organisation}", in(organisation::show));
        routes.post("/organisations/{organisation}", in(organisation::change));
        routes.get("/organisations/{organisation}/delete", in(organisation::askDelete));
        routes.post("/organisations/{organisation}/delete", in(organisation::delete));
    }

    private void imports(RoutesConfig routes) {
        var imports = new ImportPage(services, shipments, uploadBytes);
        routes.get("/import", in(imports::show));
        routes.post(
                "/import", context -> replies.upload(context, imports::admit, imports::receive));
        routes.get("/import/undo/{import}", in(imports::askUndo));
        routes.post("/import/undo/{import}", in(imports::undo));
        var shipment = new ShipmentPage(services, shipments);
        routes.get("/import/{id}", in(shipment::show));
        routes.post("/import/{id}/mine", in(shipment::mine));
        routes.post("/import/{id}/run", in(shipment::run));
        routes.post("/import/{id}/cancel", in(shipment::cancel));
        routes.post("/import/{id}/discard", in(shipment::discard));
        routes.get("/import/{id}/rejected", in(shipment::rejected));
        routes.get("/import/{id}/{parcel}", in(shipment::rows));
        routes.post("/import/{id}/{parcel}/mapping", in(shipment::mapping));
        routes.post("/import/{id}/{parcel}/decide", in(shipment::decide));
    }

    /// A page for those who are in.
    private Handler in(Answering page) {
        return replies.in(page);
    }
}
