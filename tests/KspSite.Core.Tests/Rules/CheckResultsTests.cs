using CsCheck;
using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Rules;

public sealed class CheckResultsTests
{
    private static readonly ImmutableArray<Subject> Subjects = [Subject.Portfolio, Subject.Account("A1"), Subject.Account("A2"), new(SubjectType.Person, "A1")];

    private static readonly Gen<CheckResult> Results =
        from rule in Gen.Int[0, 3]
        from subject in Gen.Int[0, Subjects.Length - 1]
        from line in Gen.Int[1, 1000]
        select new CheckResult(AllRules.Rules[rule], Subjects[subject], null, Outcome.NoData, Severity.Info, null, [new("plans.csv", line)]);

    [Fact]
    public void Results_on_a_subject_are_those_of_all_that_speak_of_it_in_their_order() => Results.Array[0, 40].Sample(all =>
    {
        var results = new CheckResults([.. all]);
        return all.Append(new(AllRules.Rules[0], Subject.Account("A3"), null, Outcome.Pass, Severity.Info, null, [])).All(
            result => results.On(result.Subject).SequenceEqual(all.Where(r => r.Subject == result.Subject)));
    });

    [Fact]
    public void The_result_of_a_rule_on_a_subject_is_the_last_there_is() => Results.Array[1, 40].Sample(all =>
        new CheckResults([.. all]).Of(all[0].Rule.Id, all[0].Subject) == all.Last(r => r.Rule == all[0].Rule && r.Subject == all[0].Subject));

    [Fact]
    public void A_rule_that_says_nothing_of_a_subject_has_no_result_there() =>
        Assert.Null(new CheckResults([new(AllRules.Rules[0], Subject.Portfolio, null, Outcome.Pass, Severity.Info, null, [])]).Of(AllRules.Rules[1].Id, Subject.Portfolio));
}
