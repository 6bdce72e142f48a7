using KspSite.Rendering.Search;

namespace KspSite.Rendering.Tests.Search;

public class PostingsTests
{
    [Fact]
    public void Numbers_are_differences_in_base_36_and_kinds_are_apart_by_semicolons()
    {
        var postings = new Postings();
        postings.Add(0, 2, int.MaxValue);
        postings.Add(0, 3, int.MaxValue);
        postings.Add(0, 40, int.MaxValue);
        postings.Add(2, 10, int.MaxValue);

        // 2, then 1 more, then 37 more (11 in base 36); no second kind; 10 (a).
        Assert.Equal("2,1,11;;a", postings.ToString());
        Assert.Equal(4, postings.Count);
    }

    [Fact]
    public void The_same_entry_twice_counts_once()
    {
        var postings = new Postings();
        postings.Add(0, 0, int.MaxValue);
        postings.Add(0, 0, int.MaxValue);

        Assert.Equal("0", postings.ToString());
    }

    [Fact]
    public void Each_kind_has_its_own_limit()
    {
        var postings = new Postings();
        foreach (var kind in (int[])[0, 1])
        {
            for (var i = 0; i < 5; i++) postings.Add(kind, i, most: 2);
        }

        Assert.Equal("0,1;0,1", postings.ToString());
    }
}
