using KspSite.Rendering.Search;

namespace KspSite.Rendering.Tests.Search;

public class PostingsTests
{
    [Fact]
    public void Numbers_are_differences_in_base_36_and_kinds_are_apart_by_semicolons()
    {
        var postings = new Postings();
        postings.Add(0, 2);
        postings.Add(0, 3);
        postings.Add(0, 40);
        postings.Add(2, 10);

        // 2, then 1 more, then 37 more (11 in base 36); no second kind; 10 (a).
        Assert.Equal("2,1,11;;a", postings.ToString());
        Assert.Equal(4, postings.Count);
    }

    [Fact]
    public void The_same_entry_twice_counts_once()
    {
        var postings = new Postings();
        postings.Add(0, 0);
        postings.Add(0, 0);

        Assert.Equal("0", postings.ToString());
    }
}
