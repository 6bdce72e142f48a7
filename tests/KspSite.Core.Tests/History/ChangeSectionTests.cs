using KspSite.Core.History;
using KspSite.Core.Metrics;
using KspSite.Core.Tests.Conventions;

namespace KspSite.Core.Tests.History;

public sealed class ChangeSectionTests
{
    [Fact]
    public void Codes_are_unique_and_titles_are_said_in_both_languages()
    {
        Assert.Distinct(AllChangeSections.All.Select(s => s.Code));
        Declared.NoFaults(AllChangeSections.All.SelectMany(s => WordingTests.Faults(s.Code, ("title", s.Title))));
    }

    [Fact]
    public void Every_compared_figure_is_of_the_catalogue() =>
        Declared.NoFaults(ComparedFigures.All.Where(f => AllMetrics.Find(f.Metric) is null).Select(f => f.Name));
}
