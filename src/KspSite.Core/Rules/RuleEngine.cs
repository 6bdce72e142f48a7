using KspSite.Core.Domain;
using KspSite.Core.History;

namespace KspSite.Core.Rules;

/// <summary>Runs rules over a portfolio and settles what each means for the account (X1, X3).</summary>
public static class RuleEngine
{
    public static CheckResults Check(Portfolio portfolio, PortfolioHistory? history = null) => Check(portfolio, AllRules.Rules, history);

    public static CheckResults Check(Portfolio portfolio, IReadOnlyList<Rule> rules, PortfolioHistory? history = null)
    {
        var context = new RuleContext(portfolio, history);
        return new CheckResults(Results(rules, context));
    }

    /// <summary>The same results, worked out when they are asked for: those on one account alone, as long as nobody asks for more.</summary>
    public static CheckResults OnDemand(Portfolio portfolio, PortfolioHistory? history = null)
    {
        var context = new RuleContext(portfolio, history, accountByAccount: true);
        return new CheckResults(new AccountByAccount<CheckResults.Results>(
            portfolio,
            stop => new(Results(AllRules.Rules, new RuleContext(portfolio, history), stop)),
            account => new([.. AllRules.Rules.Where(r => r.ForAccount is not null).SelectMany(r => OfAccount(r, account, context))])));
    }

    private static ImmutableArray<CheckResult> Results(IReadOnlyList<Rule> rules, RuleContext context, CancellationToken stop = default) => SideBySide.SelectMany(rules, rule =>
    {
        stop.ThrowIfCancellationRequested();
        return Results(rule, context);
    });

    private static IEnumerable<CheckResult> Results(Rule rule, RuleContext context)
    {
        if (rule.ForPortfolio is { } forPortfolio) return Judge(rule, null, Subject.Portfolio, context, () => forPortfolio(context));
        if (rule.ForWorkshop is { } forWorkshop)
        {
            return context.Portfolio.Workshops.SelectMany(w => Judge(rule, null, w.Subject(), context, () => Verdicts(rule, forWorkshop, w, context)));
        }
        var results = context.Portfolio.Accounts.SelectMany(a => OfAccount(rule, a, context)).ToList();
        if (rule.AlsoPortfolio) results.Add(IsWithheld(rule, context) ? NotShown(rule, null, Subject.Portfolio) : OfPortfolio(rule, results, context));
        return results;
    }

    private static IEnumerable<CheckResult> OfAccount(Rule rule, AccountDossier account, RuleContext context)
    {
        var forAccount = rule.ForAccount ?? throw new InvalidOperationException($"rule {rule.Id} checks nothing");
        return Judge(rule, account.Id, account.Subject(), context, () => Verdicts(rule, forAccount, account, context));
    }

    private static IEnumerable<CheckResult> Judge(Rule rule, Id<Account>? account, Subject subject, RuleContext context, Func<IEnumerable<Verdict>> verdicts)
    {
        if (IsWithheld(rule, context)) return [NotShown(rule, account, subject)];
        var isAbsent = rule.Tables.Any(t => !context.Portfolio.Has(t));
        return Settle(rule, account, subject, isAbsent ? [] : context.Shown(verdicts()));
    }

    private static bool IsWithheld(Rule rule, RuleContext context) => rule.Tables.Any(context.Portfolio.IsWithheld);

    // An audience that may not see what a rule needs learns neither that a plan passes it nor that it fails.
    private static CheckResult NotShown(Rule rule, Id<Account>? account, Subject subject) => Result(rule, account, Verdict.NotShown(subject));

    private static IEnumerable<Verdict> Verdicts(
        Rule rule, Func<AccountDossier, RuleContext, IEnumerable<Verdict>> check, AccountDossier account, RuleContext context)
    {
        if (rule.WithoutRows == WithoutRows.IsChecked) return check(account, context);
        var rowsOf = rule.RowsOf ?? throw new InvalidOperationException($"rule {rule.Id} does not say which rows it needs");
        if (rowsOf(account).Any()) return check(account, context);
        if (rule.WithoutRows == WithoutRows.NotApplicable) return [];
        return [Verdict.NoRows(account, rule.Tables[0], context)];
    }

    private static IEnumerable<Verdict> Verdicts(
        Rule rule, Func<WorkshopDossier, RuleContext, IEnumerable<Verdict>> check, WorkshopDossier workshop, RuleContext context)
    {
        if (rule.WithoutRows == WithoutRows.IsChecked) return check(workshop, context);
        var rowsOf = rule.RowsOfWorkshop ?? throw new InvalidOperationException($"rule {rule.Id} does not say which rows it needs");
        if (rowsOf(workshop).Any()) return check(workshop, context);
        return rule.WithoutRows == WithoutRows.NotApplicable ? [] : [Verdict.NoRows(workshop, rule.Tables[0], context)];
    }

    /// <summary>One result per sub-subject in the order met, then one for the owner: the worst of all verdicts that count for it.</summary>
    private static IEnumerable<CheckResult> Settle(Rule rule, Id<Account>? account, Subject owner, IEnumerable<Verdict> verdicts)
    {
        var all = verdicts as IReadOnlyList<Verdict> ?? [.. verdicts];
        // What nearly every rule says of nearly every account.
        if (all is [{ CountsForOwner: true } only] && only.Subject == owner) return [Result(rule, account, Merge(rule, owner, all))];
        return
        [
            .. all.Where(v => v.Subject != owner).GroupBy(v => v.Subject).Select(group => Result(rule, account, Merge(rule, group.Key, [.. group]))),
            Result(rule, account, Merge(rule, owner, [.. all.Where(v => v.CountsForOwner)])),
        ];
    }

    private static Verdict Merge(Rule rule, Subject subject, IReadOnlyList<Verdict> verdicts)
    {
        if (verdicts is [var only] && only.Subject == subject && only.Rows.Length < 2) return only;
        var outcome = Outcomes.Worst(verdicts.Select(v => v.Outcome));
        // What was looked at passes, but a part was not looked at: that is no pass.
        if (outcome == Outcome.Pass && verdicts.Any(v => v.IsNotShown)) outcome = Outcome.NotApplicable;
        var telling = verdicts.Where(v => v.Outcome == outcome).ToList();
        return new Verdict(subject, outcome)
        {
            Message = Joined([.. telling.Select(v => v.Message).OfType<Words>().Distinct()]),
            Severity = outcome == Outcome.Fail ? telling.Max(v => v.Severity ?? rule.Severity) : null,
            Rows = [.. telling.SelectMany(v => v.Rows).Distinct()],
        };
    }

    private static Words? Joined(List<Words> messages) => messages.Count == 0 ? null
        : new Words(string.Concat(messages.Select(m => m.Zh)), string.Join(' ', messages.Select(m => m.En)));

    // Only a failure may have a severity of its own.
    private static CheckResult Result(Rule rule, Id<Account>? account, Verdict verdict) => new(
        rule, verdict.Subject, account, verdict.Outcome, (verdict.Outcome == Outcome.Fail ? verdict.Severity : null) ?? rule.Severity, verdict.Message, verdict.Rows);

    // The worst of the accounts' results; places that belong to no account make it fail as well.
    private static CheckResult OfPortfolio(Rule rule, List<CheckResult> results, RuleContext context)
    {
        var outside = rule.OutsideAccounts?.Invoke(context).ToList() ?? [];
        var outcome = outside.Count > 0 ? Outcome.Fail : Outcomes.Worst(results.Select(r => r.Outcome));
        if (outcome != Outcome.Fail) return new CheckResult(rule, Subject.Portfolio, null, outcome, rule.Severity, null, []);
        var failed = results.Where(r => r.Outcome == Outcome.Fail && r.Subject.Type == SubjectType.Account).ToList();
        var rows = outside.Concat(failed.SelectMany(r => r.Rows)).Distinct();
        return new CheckResult(rule, Subject.Portfolio, null, outcome, rule.Severity, Failures(failed.Count, outside.Count), [.. rows]);
    }

    private static Words? Failures(int accounts, int outside)
    {
        var messages = new List<Words>();
        if (accounts > 0) messages.Add(new($"{Numerals.Text(accounts)} 家客户未通过。", $"{Counted.Of(accounts, "account fails", "accounts fail")}."));
        if (outside > 0) messages.Add(new($"{Numerals.Text(outside)} 处不属于任何客户。", $"{Counted.Of(outside, "place belongs", "places belong")} to no account."));
        return Joined(messages);
    }
}
