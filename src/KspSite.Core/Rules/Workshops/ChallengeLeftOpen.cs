using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Workshops;

/// <summary>WS-05. Source: course outline, the opening discussion. At any time a challenge needs its module; after the close, an answer or the parking lot.</summary>
public static class ChallengeLeftOpen
{
    public static readonly Rule Rule = new("WS-05", Severity.Warning)
    {
        Title = new("学员的每个挑战都对应一个模块，结束时没有未回应的", "every challenge is mapped to a module, and none is open at the close"),
        Why = new("开场收上来的问题没有下文，学员会觉得白问了。", "Participants whose questions from the opening lead nowhere feel that they asked in vain."),
        Ask = new("这个挑战在哪个模块里回应？讲完回头问过他吗？", "In which module is this challenge answered, and did you ask again afterwards?"),
        Tables = [Domain.Challenges.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOfWorkshop = w => w.Challenges,
        ForWorkshop = (workshop, context) => workshop.Challenges.Select(c => Check(c, workshop, context)),
    };

    private static Verdict Check(Challenge challenge, WorkshopDossier workshop, RuleContext context)
    {
        var subject = workshop.Subject();
        var quote = Listing.Quote(challenge.Text);
        if (challenge.ModuleCode is not { } code)
            return Verdict.Fail(subject, $"挑战{quote}没有对应到模块。", $"The challenge {quote} is not mapped to a module.", challenge.Row.At(Domain.Challenges.ModuleCode));
        if (context.Portfolio.Has(AgendaBlocks.Table) && !workshop.Agenda.Any(b => b.ModuleCode == code))
            return Verdict.Fail(subject, $"挑战{quote}对应的模块 {code} 不在议程里。", $"The challenge {quote} is mapped to {code}, which the agenda does not have.",
                challenge.Row.At(Domain.Challenges.ModuleCode));
        if (!workshop.IsOver(context.AsOf)) return Verdict.Pass(subject);
        if (challenge.Status is null)
            return Verdict.NoData(subject, $"挑战{quote}有没有回应，没有记录。", $"It is not recorded whether the challenge {quote} was answered.", challenge.Row.At(Domain.Challenges.Status));
        return Verdict.Require(challenge.Status != ChallengeStatus.Open, subject,
            $"课程结束了，挑战{quote}还没有回应。", $"The workshop is over and the challenge {quote} is still open.", challenge.Row.At(Domain.Challenges.Status));
    }
}
